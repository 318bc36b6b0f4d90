import {
  type BlockNode,
  dateLine,
  isAttached,
  numberLine,
  QUOC_HIEU,
  TIEU_NGU,
  toCapitals,
} from '@duthao/plan';
import { type IParagraphOptions, VerticalAlignTable } from 'docx';
import { borderlessTable } from '../borderlessTable.ts';
import type { Context } from '../context.ts';
import { narrowTo } from '../metrics/narrowTo.ts';
import { widthOf } from '../metrics/widthOf.ts';
import { type Part, tablePart } from '../part.ts';
import { rule } from '../rule.ts';
import { mmToTwips } from '../units.ts';

type Letterhead = BlockNode<'letterhead'>;
type Attrs = Letterhead['attrs'];

/** Ô 1–4: two rows of two cells, so that Quốc hiệu is level with the issuer and the number with the date. */
export function letterhead(node: Letterhead, context: Context): Part[] {
  const attached = context.document === 'plan' && isAttached(context.plan);
  const attrs = attached ? headOfAttached(node.attrs, context) : node.attrs;
  const date = dateLine(attrs);
  const right = rightWidth(date, context);
  const left = context.textWidth - right;
  const names = [{ paragraphs: issuerLines(attrs, left, context) }, { paragraphs: mottoLines(context) }];
  const verticalAlign = VerticalAlignTable.BOTTOM;
  const numbers = [
    { paragraphs: [{ style: 'SoKyHieu', text: numberLine(attrs) }], verticalAlign },
    { paragraphs: [{ style: 'DiaDanhNgay', text: date }], verticalAlign },
  ];
  // A plan that a decision issues has a head of its own without number, place and date (Phụ lục III, Mẫu 1.3).
  return [tablePart(borderlessTable([left, right], attached ? [names] : [names, numbers]))];
}

/** The attached plan's own head names the body that decides unless it names another. */
function headOfAttached(own: Attrs, { plan }: Context): Attrs {
  if (own.issuer) return own;
  const decision = plan.firstChild?.children.find(({ type }) => type.name === 'letterhead');
  return decision ? (decision.attrs as Attrs) : own;
}

/** Wide enough for Quốc hiệu and the date on one line each; 100 mm where that suffices. */
function rightWidth(date: string, { sizes, textWidth, findings }: Context): number {
  const needed = Math.max(
    widthOf(QUOC_HIEU, sizes.quocHieu, 'bold'),
    widthOf(date, sizes.dateLine, 'italic'),
  );
  const most = textWidth - mmToTwips(48);
  if (needed > most) {
    findings.push({
      rule: 'dateLineTooLong',
      severity: 'warning',
      message: 'Dòng địa danh và ngày tháng dài quá một dòng; cần rút gọn địa danh hoặc chọn cỡ chữ 13.',
      text: date,
    });
  }
  return Math.round(Math.min(most, Math.max(mmToTwips(100), needed + mmToTwips(2))));
}

function mottoLines(context: Context): IParagraphOptions[] {
  const length = Math.round(widthOf(TIEU_NGU, context.sizes.tieuNgu, 'bold'));
  return [
    { style: 'QuocHieu', text: QUOC_HIEU },
    { style: 'TieuNgu', text: TIEU_NGU },
    rule(length, context),
  ];
}

/** Superior regular, issuer bold, each line its own paragraph; the rule is 0.4 of the longest line (II.2b). */
function issuerLines({ superior, issuer }: Attrs, column: number, context: Context): IParagraphOptions[] {
  const lines: IParagraphOptions[] = [];
  let longest = 0;
  const add = (text: string | null, style: string, face: 'regular' | 'bold'): void => {
    for (const line of linesOf(text)) {
      // A little air between the name and what stands in the right half.
      const balanced = narrowTo(column - 120, line, (part) => widthOf(part, context.sizes.issuer, face));
      const { left = 60, right = 60 } = balanced.indent ?? {};
      lines.push({ style, text: line, indent: { left, right } });
      if (face === 'bold') longest = Math.max(longest, balanced.width);
    }
  };
  add(superior, 'CoQuanChuQuan', 'regular');
  add(issuer, 'CoQuanBanHanh', 'bold');
  return longest > 0 ? [...lines, rule(Math.round(longest * 0.4), context)] : lines;
}

function linesOf(text: string | null): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => toCapitals(line.trim()))
    .filter(Boolean);
}
