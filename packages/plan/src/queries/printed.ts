/**
 * The words that are printed but not stored: they follow from attributes and positions. Editor, exporter and
 * search share them, so a page never differs from its .docx.
 */
import type { Node } from 'prosemirror-model';
import type { BlockAttrs } from '../blocks/defineBlock.ts';
import type { blocks } from '../blocks/index.ts';
import { padTwo } from '../numbering.ts';

type LetterheadAttrs = BlockAttrs<(typeof blocks)['letterhead']>;
type RecipientAttrs = BlockAttrs<(typeof blocks)['recipient']>;

export const QUOC_HIEU = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const TIEU_NGU = 'Độc lập - Tự do - Hạnh phúc';
export const NOI_NHAN = 'Nơi nhận:';

/** Room for a number or a day still to be written by hand or by issuing. */
export const BLANK = '\u00a0'.repeat(8);

/** Ô 3: "Số: 05/KH-SGDĐT" (Phụ lục I, II.3). */
export function numberLine({ number, code }: Pick<LetterheadAttrs, 'number' | 'code'>): string {
  const written = number && /^\d+$/.test(number) ? padTwo(Number(number)) : number;
  return `Số: ${written ?? BLANK}/${code ?? ''}`;
}

/** Ô 4: months 1 and 2 carry a zero, 3 to 9 do not (Phụ lục I, II.4b). */
export function dateLine({
  place,
  day,
  month,
  year,
}: Pick<LetterheadAttrs, 'place' | 'day' | 'month' | 'year'>): string {
  const writtenMonth = month === null ? BLANK : month < 3 ? padTwo(month) : String(month);
  return `${place ? `${place}, ` : ''}ngày ${day === null ? BLANK : padTwo(day)} tháng ${writtenMonth} năm ${year ?? BLANK}`;
}

/** Căn cứ end with ";", the last with "." (Phụ lục I, II.6a). */
export function basisEnd(index: number, count: number): string {
  return index === count - 1 ? '.' : ';';
}

/** What stands around a recipient's text: "- " … " (để b/c);" (Phụ lục I, II.9d). */
export function aroundRecipient(
  { purpose, kind }: RecipientAttrs,
  index: number,
  count: number,
): [string, string] {
  return [
    kind === 'archive' ? '- Lưu: ' : '- ',
    `${purpose ? ` (${purpose})` : ''}${index === count - 1 ? '.' : ';'}`,
  ];
}

/** A due date as written in tables: 15/3/2026, 05/02/2026. */
export function writtenDate(iso: string | null): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? '');
  if (!parts) return iso ?? '';
  const [, year, month, day] = parts;
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}

/** "(Ban hành kèm theo Quyết định số 05/QĐ-UBND ngày … của …)", printed under the title of a plan that a decision issues. */
export function attachedLine(decision: LetterheadAttrs): string {
  const number = numberLine(decision).replace('Số: ', '');
  const date = dateLine({ ...decision, place: null });
  const issuer = decision.issuerInText ?? decision.issuer?.replace(/\n/g, ' ') ?? BLANK;
  return `(Ban hành kèm theo Quyết định số ${number} ${date} của ${issuer})`;
}

/** Whether a decision issues the plan, so that the plan carries no number, date, recipients or signature itself. */
export function isAttached(plan: Node): boolean {
  return plan.firstChild?.type.name === 'decisionPart' && plan.firstChild.childCount > 0;
}
