import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';

/**
 * Takes marks off footnotes, breaks and references that changed since `before`: Yjs 13 can mark text only, and a
 * footnote that looks bold until the next change would be a lie. Undefined when there is nothing to take off.
 */
export function stripInlineMarks(before: Node, { doc, tr }: EditorState): Transaction | undefined {
  const from = before.content.findDiffStart(doc.content);
  const end = before.content.findDiffEnd(doc.content)?.b;
  if (from === null || end === undefined || end <= from) return undefined;
  doc.nodesBetween(from, end, (node, pos) => {
    if (node.isInline && !node.isText) for (const mark of node.marks) tr.removeNodeMark(pos, mark);
  });
  return tr.docChanged ? tr : undefined;
}
