import { expect, it } from 'vitest';
import { openDocx, textOf } from '../testing/openDocx.ts';
import { validate } from '../testing/validate.ts';
import { sampleLetter } from './samplePapers.ts';
import type { RequestLetter } from './RequestLetter.ts';
import { writeRequestLetter } from './writeRequestLetter.ts';

const linesOf = (letter: RequestLetter): string[] =>
  openDocx(writeRequestLetter(letter))
    .all('w:p')
    .map((line) => textOf(line).replaceAll('\u00a0', ' ').trim())
    .filter(Boolean);

it('is a công văn: number without one, V/v under it, Kính gửi, nơi nhận, signature', () => {
  const lines = linesOf(sampleLetter(['Sở Tài chính', 'UBND xã Bình Minh']));
  expect(lines.slice(0, 9).map((line) => line.replace(/\s+/g, ' '))).toEqual([
    'UBND TỈNH AN BÌNH',
    'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: /SGDĐT-GDMN',
    'An Bình, ngày tháng 3 năm 2026',
    'V/v tham gia ý kiến đối với dự thảo Kế hoạch bồi dưỡng giáo viên mầm non năm học 2026 - 2027',
    'Kính gửi:',
    '- Sở Tài chính;',
  ]);
  expect(lines[9]).toBe('- UBND xã Bình Minh.');
  expect(lines.slice(-8)).toEqual([
    expect.stringMatching(/\.\/\.$/),
    'Nơi nhận:',
    '- Như trên;',
    '- Lãnh đạo cơ quan (để b/c);',
    '- Lưu: VT, GDMN.',
    'KT. GIÁM ĐỐC',
    'PHÓ GIÁM ĐỐC',
    'Trần Văn Bình',
  ]);
});

it('says until when, to whom, and how silence counts when the agency has a rule', () => {
  const text = linesOf(sampleLetter(['Sở Tài chính'])).join('\n');
  expect(text).toContain('Kính gửi: Sở Tài chính');
  expect(text).toContain('(qua Phòng Giáo dục Mầm non) chậm nhất ngày 20 tháng 3 năm 2026');
  expect(text).toContain('không có văn bản trả lời được coi là nhất trí');
  const without = linesOf(sampleLetter(['Sở Tài chính'], { silence: '', note: '', source: '' })).join('\n');
  expect(without).not.toContain('không có văn bản trả lời');
  expect(without).toContain('Sở Giáo dục và Đào tạo xây dựng dự thảo Kế hoạch');
});

it('names many addressees in a list of its own', () => {
  const names = Array.from({ length: 39 }, (_, index) => `Trường Mầm non số ${index + 1}`);
  const lines = linesOf(sampleLetter(names));
  expect(lines).toContain('Kính gửi: Các cơ quan, đơn vị có tên trong Danh sách kèm theo');
  expect(lines.slice(lines.indexOf('DANH SÁCH'))).toEqual([
    'DANH SÁCH',
    'Cơ quan, đơn vị được lấy ý kiến',
    expect.stringMatching(
      /^\(Kèm theo Công văn số\s+\/SGDĐT-GDMN ngày\s+tháng 3 năm 2026 của Sở Giáo dục và Đào tạo\)$/,
    ),
    'TT',
    'Cơ quan, đơn vị',
    ...names.flatMap((name, index) => [String(index + 1), name]),
  ]);
});

it('asks the units of the agency itself otherwise', () => {
  const text = linesOf(sampleLetter(['Văn phòng', 'Thanh tra'], { isInside: true, isLegal: true })).join(
    '\n',
  );
  expect(text).toContain('V/v cho ý kiến pháp lý');
  expect(text).toContain(
    'đề nghị các đơn vị cho ý kiến pháp lý bằng văn bản, gửi về Phòng Giáo dục Mầm non chậm nhất',
  );
  expect(text).not.toContain('[họ và tên');
});

it('is valid for Word and the same at every writing', async () => {
  for (const count of [1, 5, 40]) {
    const letter = sampleLetter(Array.from({ length: count }, (_, index) => `Cơ quan ${index} & <b>`));
    const bytes = writeRequestLetter(letter);
    expect(writeRequestLetter(letter)).toEqual(bytes);
    expect((await validate(bytes)) ?? []).toEqual([]);
  }
});
