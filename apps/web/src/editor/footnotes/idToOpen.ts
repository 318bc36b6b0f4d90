import type { Node } from '@tiptap/pm/model';

/** The id by which a footnote is held open, since positions shift under the hands of others. */
export function idToOpen(doc: Node, pos: number): string | null {
  const node = pos < 0 ? null : doc.nodeAt(pos);
  return node?.type.name === 'footnote' ? node.attrs.id : null;
}
