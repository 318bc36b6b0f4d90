import type { Slice } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';

/**
 * Several lines that are pasted before the first letter of a title stand below it: the editor's own way makes the first
 * of them the title, and joins the last one to the words that were it. Null for any other place or content.
 */
export function insertBelowTitle(
  state: EditorState,
  { content, openStart, openEnd }: Slice,
): Transaction | null {
  const { $from, empty } = state.selection;
  const { parent, parentOffset, depth } = $from;
  const isBefore = empty && parentOffset === 0 && parent.content.size > 0;
  if (parent.type.name !== 'sectionTitle' || !isBefore || content.childCount < 2) return null;
  const index = $from.indexAfter(depth - 1);
  const isWhole =
    openStart <= 1 && openEnd <= 1 && content.content.every((block) => block.type.name !== 'sectionTitle');
  if (!isWhole || !$from.node(depth - 1).canReplace(index, index, content)) return null;
  const tr = state.tr.insert($from.after(), content);
  return tr.setSelection(TextSelection.near(tr.doc.resolve($from.after() + content.size), -1));
}
