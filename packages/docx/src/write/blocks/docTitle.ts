import { attachedLine, type BlockNode, isAttached } from '@duthao/plan';
import type { IParagraphOptions } from 'docx';
import type { Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import { narrowTo } from '../metrics/narrowTo.ts';
import { widthOf } from '../metrics/widthOf.ts';
import { type Part, paragraphPart } from '../part.ts';
import { rule } from '../rule.ts';
import { mmToTwips } from '../units.ts';
import { centredLine } from './centredLine.ts';
import { printedTextOf, runsOf } from './inlineFaces.ts';

/** Ô 5a: tên loại, trích yếu in evenly broken lines, and a rule of a third to a half of its longest line. */
export function docTitle(node: BlockNode<'docTitle'>, context: Context): Part[] {
  const lines: IParagraphOptions[] = [];
  let longest = 0;
  for (const child of node.children) {
    if (child.type.name === 'docType') {
      lines.push({ style: 'TenLoai', children: runsOf(child, context, { capitals: true }) });
    } else if (printedTextOf(child, context).trim()) {
      const { options, width } = centredText('TrichYeu', child, context);
      lines.push(options);
      longest = Math.max(longest, width);
    }
  }
  lines.push(...attachedLines(context));
  if (longest > 0) lines.push(rule(ruleLength(longest), context));
  return lines.map(paragraphPart);
}

function attachedLines(context: Context): IParagraphOptions[] {
  if (context.document !== 'plan' || !isAttached(context.plan)) return [];
  const head = context.plan.firstChild?.children.find(({ type }) => type.name === 'letterhead');
  if (!head) return [];
  const text = attachedLine(head.attrs as BlockNode<'letterhead'>['attrs']);
  return [centredLine('BanHanhKemTheo', text, 'italic', context.textWidth, context)];
}

/** 0.4 of the text line, but no longer than offices draw it; never under a third of it. */
function ruleLength(longest: number): number {
  return Math.round(Math.max(longest / 3, Math.min(longest * 0.4, mmToTwips(50))));
}

/** A centred textblock whose lines are of even length. */
export function centredText(
  style: 'TrichYeu' | 'PhuLucTen',
  node: Node,
  context: Context,
  capitals = false,
): { options: IParagraphOptions; width: number } {
  const text = printedTextOf(node, context);
  const measured = capitals ? text.toLocaleUpperCase('vi') : text;
  const balanced = narrowTo(context.textWidth, measured, (part) => widthOf(part, context.sizes.body, 'bold'));
  const children = runsOf(node, context, { capitals });
  return { options: { style, indent: balanced.indent, children }, width: balanced.width };
}
