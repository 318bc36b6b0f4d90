import type { EditorState } from '@tiptap/pm/state';

export interface SlashQuery {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** "/" at the start of a line or after a space, with what was typed behind it up to the caret. */
export function slashQuery(state: EditorState): SlashQuery | null {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock) return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc');
  const match = /(?:^|\s)\/([\p{L}\d ]{0,24})$/u.exec(before);
  if (!match) return null;
  const text = match[1] ?? '';
  return { from: $from.pos - text.length - 1, to: $from.pos, text };
}
