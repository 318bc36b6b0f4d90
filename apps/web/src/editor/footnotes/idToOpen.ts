import type { EditorView } from '@tiptap/pm/view';
import { newId } from '../newId.ts';

/**
 * The id by which a footnote is held open. One that came from a file without an id gets one now, since
 * positions shift under the hands of others.
 */
export function idToOpen(view: EditorView, pos: number): string | null {
  const node = pos < 0 ? null : view.state.doc.nodeAt(pos);
  if (node?.type.name !== 'footnote') return null;
  if (typeof node.attrs.id === 'string') return node.attrs.id;
  if (!view.editable) return null;
  const id = newId();
  view.dispatch(view.state.tr.setNodeAttribute(pos, 'id', id).setMeta('addToHistory', false));
  return id;
}
