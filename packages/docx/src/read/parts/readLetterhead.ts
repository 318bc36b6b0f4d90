import type { BlockAttrs, blocks, Finding } from '@duthao/plan';
import { QUOC_HIEU, TIEU_NGU } from '@duthao/plan';
import { textOf } from '../lines/inline.ts';
import { isCapitals } from '../lines/sentences.ts';
import { type SourceLine, wordsOfLine } from '../lines/sourceLine.ts';
import { removed } from '../removed.ts';

export type LetterheadAttrs = {
  -readonly [K in keyof BlockAttrs<(typeof blocks)['letterhead']>]?: BlockAttrs<
    (typeof blocks)['letterhead']
  >[K];
};

const BLANKS = '[\\s.…_]*';
const NUMBER = new RegExp(
  `S[ốôỐÔ]\\s*:?${BLANKS}(?<number>\\d+[a-zđ]?)?${BLANKS}/\\s*(?<code>[\\p{Lu}\\d&.]+[\\p{L}\\d&.]*(?:\\s?[-–]\\s?[\\p{Lu}\\d&.]+[\\p{L}\\d&.]*)*)`,
  'u',
);
const DATE = new RegExp(
  `(?:(?<place>\\p{Lu}(?:(?!\\s{3})[^,\\d])*?)\\s*,)?\\s*ngày${BLANKS}(?<day>\\d{1,2})?${BLANKS}tháng${BLANKS}(?<month>\\d{1,2})?${BLANKS}năm${BLANKS}(?<year>\\d{4})?${BLANKS}$`,
  'u',
);
const BODY =
  /^(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|BỘ|SỞ|PHÒNG|BAN|CỤC|CHI CỤC|TỔNG CỤC|VĂN PHÒNG|TRƯỜNG|TRUNG TÂM|CÔNG AN|THANH TRA|VIỆN|ĐẢNG ỦY|ĐẢNG BỘ|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|LIÊN ĐOÀN|HỘI|ĐOÀN|KHO BẠC|ĐÀI|TÒA ÁN|BẢO HIỂM|BỆNH VIỆN|TRẠM)(?=\s|$)/u;
const bare = (text: string): string =>
  text
    .replace(/[^\p{L}]/gu, '')
    .toLocaleUpperCase('vi')
    .replaceAll('UỶ', 'ỦY')
    .replaceAll('HOÀ', 'HÒA');
const FIXED = new Set([QUOC_HIEU, TIEU_NGU].map(bare));

/** Reads what stands above the name of the document: bodies, số và ký hiệu, địa danh và ngày. */
export function readLetterhead(lines: readonly SourceLine[]): {
  attrs: LetterheadAttrs;
  findings: Finding[];
} {
  const attrs: LetterheadAttrs = {};
  const findings: Finding[] = [];
  const bodies: string[] = [];
  for (const rest of lines.flatMap((line) => columnsIn(takeDate(takeNumber(lineText(line), attrs), attrs)))) {
    if (isFixed(rest)) continue;
    if (isCapitals(rest) && (BODY.test(rest) || bodies.length > 0)) bodies.push(rest);
    else
      findings.push(
        removed(
          'aboveTitle',
          'Dòng này ở phần đầu văn bản chưa có chỗ trong kế hoạch; đề nghị xem lại.',
          rest,
          'warning',
        ),
      );
  }
  fillBodies(attrs, bodies);
  return { attrs, findings };
}

/** The first line of the letterhead right above a title: names of bodies, quốc hiệu, number and date. */
export function startOfLetterhead(lines: readonly SourceLine[], titleAt: number): number {
  let start = titleAt;
  while (start > 0 && (isLetterheadLine(lines[start - 1]!) || isGoingOn(lines, start - 1))) start -= 1;
  return start;
}

function isLetterheadLine(line: SourceLine): boolean {
  return columnsOf(line).every(
    (column) =>
      isFixed(column) ||
      (isCapitals(column) && BODY.test(column)) ||
      /^S[ốỐ]\s*:/u.test(column) ||
      DATE.test(column),
  );
}

/** The second line of the name of a body: THÀNH PHỐ … under ỦY BAN NHÂN DÂN. */
function isGoingOn(lines: readonly SourceLine[], at: number): boolean {
  return at > 0 && isCapitals(wordsOfLine(lines[at]!)) && isLetterheadLine(lines[at - 1]!);
}

/** Columns side by side, as a page shows them: set apart by tabs or by three spaces and more. */
export function columnsOf(line: SourceLine): string[] {
  return columnsIn(lineText(line));
}

function lineText(line: SourceLine): string {
  return line.cells ? line.cells.map(textOf).join(' '.repeat(3)) : textOf(line.runs);
}

function columnsIn(text: string): string[] {
  return text
    .split(/\s{3,}/u)
    .map((column) => column.trim())
    .filter(Boolean);
}

function isFixed(text: string): boolean {
  const letters = bare(text);
  return FIXED.has(letters) || [...FIXED].join('') === letters;
}

function takeNumber(text: string, attrs: LetterheadAttrs): string {
  const match = attrs.code ? null : NUMBER.exec(text);
  if (!match) return text;
  attrs.code = match.groups!.code!.replace(/\s*[-–]\s*/gu, '-');
  if (match.groups!.number) attrs.number = match.groups!.number.replace(/^0+(?=\d)/u, '');
  return `${text.slice(0, match.index)}   ${text.slice(match.index + match[0].length)}`;
}

function takeDate(text: string, attrs: LetterheadAttrs): string {
  const match = DATE.exec(text.trim());
  if (!match) return text;
  const { place, day, month, year } = match.groups!;
  if (place) attrs.place = place;
  if (day) attrs.day = Number(day);
  if (month) attrs.month = Number(month);
  if (year) attrs.year = Number(year);
  return text.trim().slice(0, match.index);
}

/** The last body named is the one that issues, the ones before it are above it; a name may take several lines. */
function fillBodies(attrs: LetterheadAttrs, lines: readonly string[]): void {
  const bodies: string[][] = [];
  for (const line of lines) {
    if (BODY.test(line) || bodies.length === 0) bodies.push([line]);
    else bodies.at(-1)!.push(line);
  }
  const issuer = bodies.pop();
  if (issuer) attrs.issuer = issuer.join('\n');
  if (bodies.length > 0) attrs.superior = bodies.flat().join('\n');
}

/** "(Ban hành kèm theo Quyết định số 05/QĐ-UBND ngày … của …)", under the title of an attached plan. */
export function readAttachedLine(text: string): LetterheadAttrs | undefined {
  const match = /^\(?\s*(?:Ban hành )?kèm theo Quyết định\s*(.*?)\s+của\s+(.+?)\s*\)?\s*$/iu.exec(text);
  if (!match) return undefined;
  const attrs: LetterheadAttrs = { issuerInText: match[2]! };
  const rest = takeDate(takeNumber(match[1]!.replace(/^số/u, 'Số'), attrs), attrs).trim();
  return rest === '' ? attrs : undefined;
}
