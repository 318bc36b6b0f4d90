import { attachedLine, type BlockNode, isAttached } from '@duthao/plan';
import type { Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import { createHolder } from '../metrics/glue.ts';
import { narrowTo } from '../metrics/narrowTo.ts';
import { widthOf } from '../metrics/widthOf.ts';
import { noteTyped } from '../noteTyped.ts';
import { type Part, paragraphPart } from '../part.ts';
import type { Line } from '../review/Ends.ts';
import { entriesOf, type Entry } from '../review/entriesOf.ts';
import { printedEntries } from '../review/printedEntries.ts';
import { both } from '../review/Tracked.ts';
import { rule } from '../rule.ts';
import { ruleLength } from '../ruleLength.ts';
import { centredLine } from './centredLine.ts';
import { holdSpaces } from './holdSpaces.ts';
import { printedTextOf } from './printedTextOf.ts';
import { lineOf } from './lineOf.ts';
import { printedLooks } from './looksOf.ts';

const isType = ({ type }: Node): boolean => type.name === 'docType';

/** Ô 5a: tên loại, trích yếu in evenly broken lines, and a rule of a third to a half of its longest line. */
export function docTitle(node: BlockNode<'docTitle'>, context: Context): Part[] {
  const lines: Line[] = [];
  const widths: number[] = [];
  const { all } = entriesOf([node as unknown as Node], context);
  const printed = printedEntries(all, (line) => isType(line) || printedTextOf(line, context).trim() !== '');
  for (const entry of printed.entries) {
    if (isType(entry.node)) {
      for (const { node } of [entry.begins.after ?? entry, entry.begins.before ?? entry])
        noteTyped(printedTextOf(node, context), context);
      const looks = printedLooks(entry, { style: 'TenLoai' });
      lines.push(withStrays(lineOf(entry, looks, context, { look: { capitals: true } }), context));
    } else {
      const centred = centredText('TrichYeu', entry, context);
      lines.push(centred.options);
      widths.push(...centred.widths);
    }
  }
  lines.push(...attachedLines(context));
  if (widths.length > 0) lines.push(rule(ruleLength(widths), context.textWidth, context));
  return lines.map(paragraphPart);
}

/** Comments whose words are gone stand at the title. */
function withStrays(line: Line, { review }: Context): Line {
  return review ? { ...line, children: review.anchors.strays(line.children ?? []) } : line;
}

function attachedLines(context: Context): Line[] {
  if (context.document !== 'plan' || !isAttached(context.plan)) return [];
  const head = context.plan.firstChild?.children.find(({ type }) => type.name === 'letterhead');
  if (!head) return [];
  const text = attachedLine(head.attrs as BlockNode<'letterhead'>['attrs']);
  return [centredLine('BanHanhKemTheo', both(text), 'italic', context.textWidth, context)];
}

/** A centred textblock whose lines are of even length. */
export function centredText(
  style: 'TrichYeu' | 'PhuLucTen',
  entry: Entry,
  context: Context,
  capitals = false,
): { options: Line; widths: readonly number[] } {
  const shown = entry.begins.after?.node ?? entry.node;
  const text = printedTextOf(shown, context);
  if (capitals) noteTyped(text, context);
  const measured = capitals ? text.toLocaleUpperCase('vi') : text;
  const balanced = narrowTo(context.textWidth, measured, (part) => widthOf(part, context.sizes.body, 'bold'));
  const { children } = holdSpaces(entry.node, createHolder(balanced.held), context);
  const options = lineOf(entry, printedLooks(entry, { style }), context, {
    children,
    look: { capitals },
    options: { indent: balanced.indent },
  });
  return { options, widths: balanced.widths };
}
