import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';

/**
 * The document with a thread's words read as they are proposed: the new ones stand where the first of them stood, in its
 * form, and carry the thread. The same document when the thread stands on no words any more.
 */
export function withProposal(doc: Node, threadId: string, words: string): Node {
  const runs: { from: number; to: number; node: Node }[] = [];
  doc.descendants((node, pos) => {
    const isMarked = node.isText && node.marks.some(({ attrs }) => attrs['thread'] === threadId);
    if (isMarked) runs.push({ from: pos, to: pos + node.nodeSize, node });
  });
  const [first] = runs;
  if (!first) return doc;
  const tr = new Transform(doc);
  for (const { from, to } of runs.toReversed()) {
    const isFirst = from === first.from;
    if (isFirst && words !== '') tr.replaceWith(from, to, doc.type.schema.text(words, first.node.marks));
    else tr.delete(from, to);
  }
  return tr.doc;
}
