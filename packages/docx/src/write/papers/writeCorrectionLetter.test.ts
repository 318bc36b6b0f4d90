import { defaultLook } from '@duthao/plan';
import { expect, it } from 'vitest';
import { widthOf } from '../metrics/widthOf.ts';
import { createBlankContext } from '../opinions/createBlankContext.ts';
import { openDocx, textOf } from '../testing/openDocx.ts';
import { validate } from '../testing/validate.ts';
import type { CorrectionLetter } from './CorrectionLetter.ts';
import { sampleSheet } from './sampleSheet.ts';
import { writeCorrectionLetter } from './writeCorrectionLetter.ts';

const letter = (change: Partial<CorrectionLetter> = {}): CorrectionLetter => ({
  head: sampleSheet().head,
  code: 'SGDĐT-GDMN',
  issuer: 'Sở Giáo dục và Đào tạo',
  archive: 'VT, GDMN',
  planNumber: 'Kế hoạch số 95/KH-SGDĐT ngày 03 tháng 02 năm 2026',
  planSubject: 'bồi dưỡng giáo viên mầm non',
  fixes: [
    { where: 'mục II.3', printed: 'Phòng giáo dục', right: 'Phòng Giáo dục' },
    { where: 'nơi nhận', printed: 'Như kinh gửi', right: 'Như kính gửi' },
  ],
  addressees: ['Sở Tài chính', 'UBND các xã'],
  signer: { authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Trần Văn Bình' },
  ...change,
});

const linesOf = (one: CorrectionLetter): string[] =>
  openDocx(writeCorrectionLetter(one))
    .all('w:p')
    .map((line) => textOf(line).replace(/\s+/g, ' ').trim())
    .filter(Boolean);

it('says what was printed and what is right, to those who were sent the plan', () => {
  const lines = linesOf(letter());
  expect(lines.slice(lines.indexOf('Số: /SGDĐT-GDMN'))).toEqual([
    'Số: /SGDĐT-GDMN',
    'An Bình, ngày tháng 3 năm 2026',
    'V/v đính chính Kế hoạch số 95/KH-SGDĐT ngày 03 tháng 02 năm 2026',
    'Kính gửi:',
    '- Sở Tài chính;',
    '- UBND các xã.',
    expect.stringMatching(
      /đã ban hành Kế hoạch số 95\/KH-SGDĐT .* \(trích yếu: bồi dưỡng giáo viên mầm non\)\. .*như sau:$/,
    ),
    '- Tại mục II.3: đã in “Phòng giáo dục”, nay sửa lại là “Phòng Giáo dục”;',
    '- Tại nơi nhận: đã in “Như kinh gửi”, nay sửa lại là “Như kính gửi”.',
    'Các nội dung khác của Kế hoạch số 95/KH-SGDĐT ngày 03 tháng 02 năm 2026 giữ nguyên./.',
    'Nơi nhận:',
    '- Như trên;',
    '- Lãnh đạo cơ quan (để b/c);',
    '- Lưu: VT, GDMN.',
    'KT. GIÁM ĐỐC',
    'PHÓ GIÁM ĐỐC',
    'Trần Văn Bình',
  ]);
});

it('does not name many addressees, nor none', () => {
  const many = Array.from({ length: 30 }, (_, index) => `Trường ${index}`);
  for (const addressees of [many, []]) {
    expect(linesOf(letter({ addressees }))).toContain(
      'Kính gửi: Các cơ quan, đơn vị nhận Kế hoạch số 95/KH-SGDĐT ngày 03 tháng 02 năm 2026',
    );
  }
});

it('is valid for Word and the same at every writing, whatever people typed', async () => {
  const fixes = [{ where: 'a & <b>\n', printed: '\u0007x', right: 'y'.repeat(900) }];
  for (const one of [letter(), letter({ fixes })]) {
    const bytes = writeCorrectionLetter(one);
    expect(writeCorrectionLetter(one)).toEqual(bytes);
    expect((await validate(bytes)) ?? []).toEqual([]);
  }
});

it('breaks the V/v by the column it stands in', () => {
  const line = openDocx(writeCorrectionLetter(letter()))
    .all('w:p')
    .find((one) => textOf(one).startsWith('V/v'))!;
  const indent = line.getElementsByTagName('w:ind')[0]!;
  const cell = (line.parentNode as typeof line).getElementsByTagName('w:tcW')[0]!;
  const sides = ['w:left', 'w:right'].map((name) => Number(indent.getAttribute(name)));
  const room = Number(cell.getAttribute('w:w')) - sides[0]! - sides[1]!;
  const { issuer } = createBlankContext(defaultLook, 'portrait').sizes;
  expect(widthOf('ngày 03 tháng 02 năm 2026', issuer, 'regular')).toBeLessThan(room);
});
