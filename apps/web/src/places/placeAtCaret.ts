import type { EditorState } from '@tiptap/pm/state';

const kinds = new Set(['section', 'annex', 'taskTable', 'taskGroup', 'task']);

/** Ids of the places around the caret, the innermost first; a row's group is found by its order, not here. */
export function placesAtCaret({ selection: { $from } }: EditorState): string[] {
  const ids: string[] = [];
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { type, attrs } = $from.node(depth);
    if (kinds.has(type.name) && typeof attrs.id === 'string') ids.push(attrs.id);
  }
  return ids;
}

/** The innermost place around the caret. */
export function placeAtCaret(state: EditorState): string | null {
  return placesAtCaret(state)[0] ?? null;
}
