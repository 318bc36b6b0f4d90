import { sectionRefText, writtenDate } from '@duthao/plan';
import type { Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import type { Both } from '../review/Tracked.ts';

/** What a textblock prints, as plain text: for measuring, and to see how it ends. */
export function printedTextOf(node: Node, context: Context): string {
  return node.children.map((child) => pieceText(child, context)).join('');
}

/** What one inline node prints in the running text, as plain text. */
export function pieceText(node: Node, { texts }: Context, text: keyof Both<unknown> = 'after'): string {
  if (node.isText) return node.text!;
  if (node.type.name === 'footnote') return '';
  if (node.type.name === 'sectionRef') {
    return sectionRefText(texts[text].outline, node.attrs.target as string | null);
  }
  if (node.type.name === 'dueDate') return writtenDate(node.attrs.date as string | null);
  return node.textContent || (node.type.spec.leafText?.(node) ?? '');
}
