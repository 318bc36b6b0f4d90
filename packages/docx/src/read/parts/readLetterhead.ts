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
  `(?:(?<place>\\p{Lu}(?:(?!\\s{3})[^,\\d])*?)\\s*,)?\\s*ngày${BLANKS}(?<day>\\d{1,2})?${BLANKS}tháng${BLANKS}(?<month>\\d{1,2})?${BLANKS}năm${BLANKS}(?:(?<year>\\d{4})|(?<part>\\d{0,3}))${BLANKS}$`,
  'u',
);
/** The manner of the Party and of the National Assembly: 3260-KH/ĐĐQH15. */
const NUMBER_AND_TYPE = new RegExp(
  `S[ốôỐÔ]\\s*:?${BLANKS}(?<number>\\d+[a-zđ]?)?${BLANKS}[-–]\\s*(?<type>[\\p{Lu}]{2,})\\s*/\\s*(?<code>[\\p{Lu}\\d&.]+(?:[-–][\\p{Lu}\\d&.]+)*)`,
  'u',
);
/** Number and code are still to be written. */
const NO_CODE = new RegExp(`^S[ốỐ]\\s*:?${BLANKS}(?<number>\\d+[a-zđ]?)?${BLANKS}/?${BLANKS}$`, 'u');
const BODY =
  /^(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|BỘ|SỞ|PHÒNG|BAN|CỤC|CHI CỤC|TỔNG CỤC|VĂN PHÒNG|TRƯỜNG|TRUNG TÂM|CÔNG AN|THANH TRA|VIỆN|ĐẢNG ỦY|ĐẢNG BỘ|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|LIÊN ĐOÀN|HỘI|ĐOÀN|KHO BẠC|ĐÀI|TÒA ÁN|BẢO HIỂM|BỆNH VIỆN|TRẠM)(?=\s|$)/u;
/** Stamps beside the head, which are no names. */
const STAMP = /^(?:DỰ THẢO|BẢN SAO)(?=\s|$)/u;
/** In its box, or stamped; HOẢ is another spelling. */
const URGENCY = /^(?:HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN)$/u;
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
  const bodies: NamedBody[] = [];
  for (const line of lines) {
    const role = line.known?.role?.kind;
    if (role === 'superior' || role === 'issuer') bodies.push({ text: wordsOfLine(line), role });
    else if (role !== 'motto') readHeadLine(line, attrs, bodies, findings);
  }
  fillBodies(attrs, bodies);
  return { attrs, findings };
}

function readHeadLine(
  line: SourceLine,
  attrs: LetterheadAttrs,
  bodies: NamedBody[],
  findings: Finding[],
): void {
  const rest = takeDate(takeNumber(lineText(line), attrs, findings), attrs, findings);
  for (const column of columnsIn(rest)) {
    if (isFixed(column)) continue;
    if (URGENCY.test(column)) {
      attrs.urgency = urgencyOf(column);
      continue;
    }
    const isNamed = isCapitals(column) || line.known?.looks?.capitals === true;
    if (isNamed && !STAMP.test(column) && (BODY.test(column.toLocaleUpperCase('vi')) || bodies.length > 0))
      bodies.push({ text: column, bold: line.known?.looks?.bold });
    else if (!isOnlySigns(column)) findings.push(aboveTitle(column));
  }
}

const urgencyOf = (text: string): LetterheadAttrs['urgency'] =>
  text === 'KHẨN' || text === 'THƯỢNG KHẨN' ? text : 'HỎA TỐC';

const isOnlySigns = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

function aboveTitle(text: string): Finding {
  const message = 'Dòng này ở phần đầu văn bản chưa có chỗ trong kế hoạch; đề nghị xem lại.';
  return removed('aboveTitle', message, text, 'warning');
}

/** The first line of the letterhead right above a title: names of bodies, quốc hiệu, number and date. */
export function startOfLetterhead(lines: readonly SourceLine[], titleAt: number): number {
  let start = titleAt;
  while (start > 0 && (isLetterheadLine(lines[start - 1]!) || isGoingOn(lines, start - 1))) start -= 1;
  return start;
}

const HEAD_ROLES: ReadonlySet<string> = new Set(['motto', 'superior', 'issuer', 'number', 'date', 'urgency']);

/** Whether a line is one of a letterhead, with nothing else in it. */
export function isLetterheadLine(line: SourceLine): boolean {
  if (line.known?.role) return HEAD_ROLES.has(line.known.role.kind);
  if (line.known?.table) return false;
  return columnsOf(line).every(
    (column) =>
      isFixed(column) ||
      URGENCY.test(column) ||
      (isCapitals(column) && BODY.test(column)) ||
      /^S[ốỐ]\s*:/u.test(column) ||
      DATE.test(column),
  );
}

/** The second line of the name of a body: THÀNH PHỐ … under ỦY BAN NHÂN DÂN. */
function isGoingOn(lines: readonly SourceLine[], at: number): boolean {
  const line = lines[at]!;
  return at > 0 && !line.known?.role && isCapitals(wordsOfLine(line)) && isLetterheadLine(lines[at - 1]!);
}

/** Columns side by side, as a page shows them: set apart by tabs or by three spaces and more. */
export function columnsOf(line: SourceLine): string[] {
  return columnsIn(lineText(line));
}

function lineText(line: SourceLine): string {
  const text = line.cells ? line.cells.map(textOf).join(' '.repeat(3)) : textOf(line.runs);
  return text.replace(/[\t\n]/gu, ' '.repeat(3));
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

function takeNumber(text: string, attrs: LetterheadAttrs, findings: Finding[] = []): string {
  if (attrs.code) return text;
  const odd = NUMBER_AND_TYPE.exec(text);
  const match = odd ?? NUMBER.exec(text);
  if (!match) return takeLoneNumber(text, attrs);
  const { number, type, code } = match.groups!;
  attrs.code = [...(type ? [type] : []), code!.replace(/\s*[-–]\s*/gu, '-')].join('-');
  if (number) attrs.number = number.replace(/^0+(?=\d)/u, '');
  if (odd) findings.push(otherNumber(odd[0], attrs));
  return `${text.slice(0, match.index)}   ${text.slice(match.index + match[0].length)}`;
}

function takeLoneNumber(text: string, attrs: LetterheadAttrs): string {
  const match = NO_CODE.exec(text.trim());
  if (!match) return text;
  if (match.groups!.number) attrs.number = match.groups!.number.replace(/^0+(?=\d)/u, '');
  return '';
}

function otherNumber(typed: string, { number, code }: LetterheadAttrs): Finding {
  return {
    rule: 'numberManner',
    severity: 'info',
    message: `${typed.trim()} được ghi lại là ${number ?? '…'}/${code} theo Nghị định 30.`,
    text: typed.trim(),
  };
}

function takeDate(text: string, attrs: LetterheadAttrs, findings: Finding[] = []): string {
  const match = DATE.exec(text.trim());
  if (!match) return text;
  const { place, day, month, year, part } = match.groups!;
  if (place) attrs.place = place;
  if (day) attrs.day = Number(day);
  if (month) attrs.month = Number(month);
  if (year) attrs.year = Number(year);
  if (part)
    findings.push(removed('year', `Năm ban hành chưa ghi đủ (${part}) nên được để trống.`, part, 'warning'));
  return text.trim().slice(0, match.index);
}

interface NamedBody {
  readonly text: string;
  readonly role?: 'superior' | 'issuer';
  readonly bold?: boolean | undefined;
}

/**
 * Styles say which body issues; else the bold lines below regular ones (II.2b); else the last body named issues
 * and the ones before it are above it. A name may take several lines.
 */
function fillBodies(attrs: LetterheadAttrs, lines: readonly NamedBody[]): void {
  const heads = lines.map(({ text }) => BODY.exec(text)?.[0]);
  const isJoint = heads.length > 1 && heads[0] !== undefined && heads.every((head) => head === heads[0]);
  const firstBold = lines.findIndex(({ bold }) => bold === true);
  const isSet = firstBold > 0 && lines.every(({ bold }, index) => (bold === true) === index >= firstBold);
  const start = lines.some(({ role }) => role)
    ? lines.findIndex(({ role }) => role === 'issuer')
    : isJoint || isSet
      ? Math.max(isJoint ? 0 : firstBold, 0)
      : lines.findLastIndex(({ text }, index) => index === 0 || BODY.test(text));
  const end = start < 0 ? lines.length : start;
  const named = (some: readonly NamedBody[]): string => some.map(({ text }) => text).join('\n');
  if (start >= 0) attrs.issuer = named(lines.slice(start));
  if (end > 0) attrs.superior = named(lines.slice(0, end));
}

/** "(Ban hành kèm theo Quyết định số 05/QĐ-UBND ngày … của …)", under the title of an attached plan. */
export function readAttachedLine(text: string): LetterheadAttrs | undefined {
  const match = /^\(?\s*(?:Ban hành )?kèm theo Quyết định\s*(.*?)\s+của\s+(.+?)\s*\)?\s*$/iu.exec(text);
  if (!match) return undefined;
  const attrs: LetterheadAttrs = { issuerInText: match[2]! };
  const rest = takeDate(takeNumber(match[1]!.replace(/^số/u, 'Số'), attrs), attrs).trim();
  return rest === '' ? attrs : undefined;
}
