import { expect, it } from 'vitest';
import { openDocx, textOf } from '../testing/openDocx.ts';
import { validate } from '../testing/validate.ts';
import { sampleSheet } from './sampleSheet.ts';
import type { SubmissionSheet } from './SubmissionSheet.ts';
import { writeSubmissionSheet } from './writeSubmissionSheet.ts';

const linesOf = (sheet: SubmissionSheet): string[] =>
  openDocx(writeSubmissionSheet(sheet))
    .all('w:p')
    .map((line) => textOf(line).replace(/\s+/g, ' ').trim())
    .filter(Boolean);

it('says who submits what to whom, line by line, and leaves room for the pen', () => {
  const lines = linesOf(sampleSheet());
  expect(lines.some((line) => line.startsWith('Số:'))).toBe(false);
  expect(lines.slice(lines.indexOf('PHIẾU TRÌNH'))).toEqual([
    'PHIẾU TRÌNH',
    'Về việc ban hành Kế hoạch bồi dưỡng giáo viên mầm non năm học 2026 - 2027',
    'Kính gửi: Lãnh đạo Sở Giáo dục và Đào tạo',
    '1. Đơn vị trình',
    'Phòng Giáo dục Mầm non; soạn thảo: Trần Thị Mai.',
    '2. Bản trình',
    'Bản trình 2, lập lúc 16 giờ 40 phút ngày 12/3/2026.',
    `SHA-256: ${'0f'.repeat(32)}`,
    '3. Việc vượt bước',
    'Nguyễn Thị Lan vẫn trình, lý do: hỏa tốc.',
    '- Mục II.3 (Phòng Tài chính): chưa báo xong.',
    '4. Ý kiến của lãnh đạo',
    'TRƯỞNG PHÒNG',
    'Nguyễn Thị Lan',
  ]);
});

it('prints what was passed over in bold', () => {
  const file = openDocx(writeSubmissionSheet(sampleSheet()));
  const line = file.all('w:p').find((one) => textOf(one).startsWith('Nguyễn Thị Lan vẫn trình'))!;
  expect(line.getElementsByTagName('w:b').length).toBe(1);
});

it('is valid for Word and the same at every writing, whatever people typed', async () => {
  const rows = [
    { label: 'Ý kiến', lines: ['a & <b>\u0007', ...Array.from({ length: 40 }, () => 'dòng dài '.repeat(9))] },
  ];
  for (const sheet of [sampleSheet(), sampleSheet({ rows })]) {
    const bytes = writeSubmissionSheet(sheet);
    expect(writeSubmissionSheet(sheet)).toEqual(bytes);
    expect((await validate(bytes)) ?? []).toEqual([]);
  }
});
