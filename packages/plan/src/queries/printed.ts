/**
 * The words that are printed but not stored: they follow from attributes and positions. Editor, exporter and
 * search share them, so a page never differs from its .docx.
 */
import type { Node } from 'prosemirror-model';
import type { BlockAttrs } from '../blocks/defineBlock.ts';
import type { BlockName, blocks } from '../blocks/index.ts';
import { padTwo, toRoman } from '../numbering.ts';
import type { OutlineEntry } from './outlineOf.ts';

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

/** "Quyết định số 05/QĐ-UBND ngày … của …": how another part of the same file names a document with a letterhead. */
function namedInText(typeName: string, head: LetterheadAttrs): string {
  const number = numberLine(head).replace('Số: ', '');
  const date = dateLine({ ...head, place: null });
  const issuer = head.issuerInText ?? head.issuer?.replace(/\n/g, ' ') ?? BLANK;
  return `${typeName} số ${number} ${date} của ${issuer}`;
}

/** "(Ban hành kèm theo Quyết định số 05/QĐ-UBND ngày … của …)", printed under the title of a plan that a decision issues. */
export function attachedLine(decision: LetterheadAttrs): string {
  return `(Ban hành kèm theo ${namedInText('Quyết định', decision)})`;
}

/** Whether a decision issues the plan, so that the plan carries no number, date, recipients or signature itself. */
export function isAttached(plan: Node): boolean {
  return plan.firstChild?.type.name === 'decisionPart' && plan.firstChild.childCount > 0;
}

/** What is printed in capitals whatever the case it is typed in: names of bodies, level-1 titles, titles of annexes, positions. */
export function toCapitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}

/** The line between the bases of a decision and its Điều 1 (Phụ lục III, Mẫu 1.2). */
export const DECIDES = 'QUYẾT ĐỊNH:';

/** "Điều 1. ", before the first paragraph of an article; `index` counts from 0. */
export function articleLabel(index: number): string {
  return `Điều ${index + 1}. `;
}

/** "Phụ lục", or "Phụ lục I", "Phụ lục II" when there are several (Phụ lục I, III.1); `index` counts from 0. */
export function annexLabel(index: number, count: number): string {
  return count > 1 ? `Phụ lục ${toRoman(index + 1)}` : 'Phụ lục';
}

/** "(Kèm theo Kế hoạch số 05/KH-SGDĐT ngày … của …)", under the title of every annex; names the decision where one issues the plan. */
export function annexAttachedLine(plan: Node): string {
  const decision = isAttached(plan) ? plan.firstChild : null;
  const source = decision ?? plan;
  const head = findChild(source, 'letterhead');
  const typeName = decision ? 'Quyết định' : sentenceCase(findChild(findChild(plan, 'docTitle'), 'docType'));
  return `(Kèm theo ${namedInText(typeName, (head ?? plan.type.schema.node('letterhead')).attrs as LetterheadAttrs)})`;
}

/** A reference to a section as it reads in text: "phần II", "mục II.2"; "mục …" when the section is gone. */
export function sectionRefText(outline: readonly OutlineEntry[], target: string | null): string {
  const entry = outline.find(({ id }) => id !== null && id === target);
  if (!entry) return 'mục …';
  return `${entry.depth === 1 ? 'phần' : 'mục'} ${entry.path}`;
}

function findChild(parent: Node | undefined, name: BlockName): Node | undefined {
  return parent?.children.find((child) => child.type.name === name);
}

function sentenceCase(docType: Node | undefined): string {
  const typed = docType?.textContent.trim() || 'Kế hoạch';
  return toCapitals(typed.slice(0, 1)) + typed.slice(1).toLocaleLowerCase('vi');
}
