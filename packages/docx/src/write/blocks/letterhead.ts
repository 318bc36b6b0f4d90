import {
  type BlockNode,
  dateLine,
  isAttached,
  numberLine,
  QUOC_HIEU,
  TIEU_NGU,
  toCapitals,
} from '@duthao/plan';
import { type IParagraphOptions, TextRun } from 'docx';
import type { Context } from '../context.ts';
import { widthOf } from '../metrics/widthOf.ts';
import { breakBySense } from '../metrics/breakBySense.ts';
import { noteTyped } from '../noteTyped.ts';
import { type Part, tablePart } from '../part.ts';
import type { Line } from '../review/Ends.ts';
import { rule } from '../rule.ts';
import { ruleLength } from '../ruleLength.ts';
import type { CellData, TableData } from '../table.ts';
import { mmToTwips } from '../units.ts';
import { lowerRow } from './lowerRow.ts';
import { urgencyBox } from './urgencyBox.ts';

/** Air at both sides of the issuer's name, twips. */
const NAME_AIR = 30;

type Letterhead = BlockNode<'letterhead'>;
type Attrs = Letterhead['attrs'];

/** Ô 1–4: two rows of two cells, so that Quốc hiệu is level with the issuer and the number with the date; below, ô 10b. */
export function letterhead(node: Letterhead, context: Context): Part[] {
  const attached = context.document === 'plan' && isAttached(context.plan);
  const attrs = attached ? headOfAttached(node.attrs, context) : node.attrs;
  const date = dateLine(attrs);
  const split = upperSplit(attrs, context);
  const number = numberLine(attrs);
  const lower = lowerRow(number, date, context);
  const left = Math.min(split, lower.left);
  const names: CellData[] = [
    { paragraphs: issuerLines(attrs, split, context), columns: 2 },
    { paragraphs: mottoLines(context.textWidth - split, context) },
  ];
  const [numberCell, dateCell] = lower.cells;
  const numbers: CellData[] = [numberCell, { ...dateCell, columns: 2 }];
  // A plan that a decision issues has a head of its own without number, place and date (Phụ lục III, Mẫu 1.3).
  const table = tablePart(headTable(left, split, context.textWidth, attached ? [names] : [names, numbers]));
  return attached || !attrs.urgency ? [table] : [table, urgencyBox(attrs.urgency, context)];
}

/** A long date reaches further to the left than Quốc hiệu does; the grid then has a narrow column between. */
function headTable(
  left: number,
  split: number,
  total: number,
  cells: readonly (readonly CellData[])[],
): TableData {
  if (left < split) {
    return {
      widths: [left, split - left, total - split],
      rows: cells.map((row) => ({ cells: row })),
      borders: 'none',
    };
  }
  const plain = cells.map((row) => ({ cells: row.map((cell) => ({ ...cell, columns: 1 })) }));
  return { widths: [split, total - split], rows: plain, borders: 'none' };
}

/** The attached plan's own head names the body that decides unless it names another. */
function headOfAttached(own: Attrs, { plan }: Context): Attrs {
  if (own.issuer) return own;
  const decision = plan.firstChild?.children.find(({ type }) => type.name === 'letterhead');
  return decision ? (decision.attrs as Attrs) : own;
}

/**
 * Where the upper row divides: 100 mm for Quốc hiệu, less where the issuer's name then takes fewer lines, but
 * never less than Quốc hiệu itself takes on one line.
 */
function upperSplit({ superior, issuer }: Attrs, { sizes, textWidth }: Context): number {
  const air = mmToTwips(1);
  const most = textWidth - Math.ceil(widthOf(QUOC_HIEU, sizes.quocHieu, 'bold')) - air;
  const usual = Math.min(most, textWidth - mmToTwips(100));
  const widthIn = (name: string, face: 'regular' | 'bold'): number => {
    const measure = (text: string): number => widthOf(text, sizes.issuer, face);
    const lines = breakBySense(name.split(/\s+/), most - 2 * NAME_AIR - air / 2, measure);
    return Math.ceil(Math.max(...lines.map(measure))) + 2 * NAME_AIR + air / 2;
  };
  const names = [
    ...linesOf(superior).map((line) => widthIn(line, 'regular')),
    ...linesOf(issuer).map((line) => widthIn(line, 'bold')),
  ];
  return Math.floor(Math.min(most, Math.max(usual, ...names)));
}

function mottoLines(column: number, context: Context): IParagraphOptions[] {
  const length = Math.round(widthOf(TIEU_NGU, context.sizes.tieuNgu, 'bold'));
  return [
    withComments({ style: 'QuocHieu', text: QUOC_HIEU }, context),
    { style: 'TieuNgu', text: TIEU_NGU },
    rule(length, column, context),
  ];
}

/** The letterhead has no text of its own to carry a comment. */
function withComments({ style, text }: { style: string; text: string }, { review }: Context): Line {
  if (!review) return { style, text };
  return { style, children: review.anchors.onNode('letterhead', [new TextRun(text)]) };
}

/** Superior regular, issuer bold, each line its own paragraph; the rule is 0.4 of the longest line (II.2b). */
function issuerLines({ superior, issuer }: Attrs, column: number, context: Context): IParagraphOptions[] {
  const above = namesIn(superior, 'CoQuanChuQuan', 'regular', column, context);
  const own = namesIn(issuer, 'CoQuanBanHanh', 'bold', column, context);
  const widths = own.map(({ text }) => widthOf(text, context.sizes.issuer, 'bold'));
  const lines = [...above, ...own];
  return widths.length > 0 ? [...lines, rule(ruleLength(widths), column, context)] : lines;
}

/** A name that is too long for its column goes on in a style of its own, so that its lines can be told from others. */
function namesIn(
  names: string | null,
  style: 'CoQuanChuQuan' | 'CoQuanBanHanh',
  face: 'regular' | 'bold',
  column: number,
  context: Context,
): (IParagraphOptions & { readonly text: string })[] {
  noteNames(names, context);
  const measure = (part: string): number => widthOf(part, context.sizes.issuer, face);
  return linesOf(names).flatMap((name) =>
    breakBySense(name.split(/\s+/), column - 2 * NAME_AIR, measure).map((text, i) => ({
      style: i === 0 ? style : (`${style}Tiep` as const),
      text,
      indent: { left: NAME_AIR, right: NAME_AIR },
    })),
  );
}

function noteNames(names: string | null, context: Context): void {
  for (const name of (names ?? '').split('\n')) noteTyped(name, context);
}

function linesOf(text: string | null): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => toCapitals(line.trim()))
    .filter(Boolean);
}
