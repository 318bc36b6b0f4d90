import { attachedLine, type BlockNode, isAttached } from '@duthao/plan';
import type { IParagraphOptions } from 'docx';
import type { Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import { createHolder } from '../metrics/glue.ts';
import { narrowTo } from '../metrics/narrowTo.ts';
import { widthOf } from '../metrics/widthOf.ts';
import { noteTyped } from '../noteTyped.ts';
import { type Part, paragraphPart } from '../part.ts';
import { rule } from '../rule.ts';
import { ruleLength } from '../ruleLength.ts';
import { centredLine } from './centredLine.ts';
import { holdSpaces } from './holdSpaces.ts';
import { printedTextOf, runsOf } from './inlineFaces.ts';

/** Ô 5a: tên loại, trích yếu in evenly broken lines, and a rule of a third to a half of its longest line. */
export function docTitle(node: BlockNode<'docTitle'>, context: Context): Part[] {
  const lines: IParagraphOptions[] = [];
  const widths: number[] = [];
  for (const child of node.children) {
    if (child.type.name === 'docType') {
      noteTyped(printedTextOf(child, context), context);
      lines.push({ style: 'TenLoai', children: runsOf(child, context, { capitals: true }) });
    } else if (printedTextOf(child, context).trim()) {
      const centred = centredText('TrichYeu', child, context);
      lines.push(centred.options);
      widths.push(...centred.widths);
    }
  }
  lines.push(...attachedLines(context));
  if (widths.length > 0) lines.push(rule(ruleLength(widths), context.textWidth, context));
  return lines.map(paragraphPart);
}

function attachedLines(context: Context): IParagraphOptions[] {
  if (context.document !== 'plan' || !isAttached(context.plan)) return [];
  const head = context.plan.firstChild?.children.find(({ type }) => type.name === 'letterhead');
  if (!head) return [];
  const text = attachedLine(head.attrs as BlockNode<'letterhead'>['attrs']);
  return [centredLine('BanHanhKemTheo', text, 'italic', context.textWidth, context)];
}

/** A centred textblock whose lines are of even length. */
export function centredText(
  style: 'TrichYeu' | 'PhuLucTen',
  node: Node,
  context: Context,
  capitals = false,
): { options: IParagraphOptions; widths: readonly number[] } {
  const text = printedTextOf(node, context);
  if (capitals) noteTyped(text, context);
  const measured = capitals ? text.toLocaleUpperCase('vi') : text;
  const balanced = narrowTo(context.textWidth, measured, (part) => widthOf(part, context.sizes.body, 'bold'));
  const children = runsOf(holdSpaces(node, createHolder(balanced.held), context), context, { capitals });
  return { options: { style, indent: balanced.indent, children }, widths: balanced.widths };
}
