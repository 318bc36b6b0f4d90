import type { Editor } from '@tiptap/core';
import { atomsIn } from '../printed/atomsIn.ts';

export interface FootnoteMarkPlace {
  readonly pos: number;
  readonly size: number;
  readonly dom: HTMLElement;
}

/** Where a footnote's mark stands now; by its id, for others may have typed before it. */
export function markOf(editor: Editor, id: string): FootnoteMarkPlace | undefined {
  const atom = atomsIn(editor.state.doc).find(
    ({ node }) => node.type.name === 'footnote' && node.attrs.id === id,
  );
  const dom = atom && editor.view.nodeDOM(atom.offset);
  return atom && dom instanceof HTMLElement ? { pos: atom.offset, size: atom.node.nodeSize, dom } : undefined;
}
