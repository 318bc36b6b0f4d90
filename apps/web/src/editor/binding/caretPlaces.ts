import { type EditorState, TextSelection } from '@tiptap/pm/state';
import {
  absolutePositionToRelativePosition,
  type ProsemirrorBinding,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from 'y-prosemirror';
import * as Y from 'yjs';
import type { TextCaret } from './textChars.ts';
import type { SharedType } from './sharedType.ts';

export const bindingOf = (state: EditorState): ProsemirrorBinding => ySyncPluginKey.getState(state).binding;

/** The shared type at a position, and the index in it. */
export function placeOf(state: EditorState, pos: number): { type: SharedType; index: number } | null {
  const { type, mapping, doc } = bindingOf(state);
  const relative = absolutePositionToRelativePosition(pos, type, mapping);
  return Y.createAbsolutePositionFromRelativePosition(relative, doc);
}

export function textCaretOf(state: EditorState): TextCaret | undefined {
  if (!(state.selection instanceof TextSelection) || !state.selection.empty) return undefined;
  const place = placeOf(state, state.selection.head);
  return place?.type instanceof Y.XmlText ? { text: place.type, index: place.index } : undefined;
}

/** A position that clings to the character on its left: what others insert there comes after it. */
export function clingLeft(state: EditorState, pos: number): Y.RelativePosition {
  const place = placeOf(state, pos);
  if (place?.type instanceof Y.XmlText && place.index > 0) {
    return Y.createRelativePositionFromTypeIndex(place.type, place.index, -1);
  }
  return clingRight(state, pos);
}

export function clingRight(state: EditorState, pos: number): Y.RelativePosition {
  const { type, mapping } = bindingOf(state);
  return absolutePositionToRelativePosition(pos, type, mapping);
}

export function posOf(state: EditorState, { text, index }: TextCaret): number | null {
  const { type, mapping, doc } = bindingOf(state);
  const relative = Y.createRelativePositionFromTypeIndex(text, index, index > 0 ? -1 : 0);
  return relativePositionToAbsolutePosition(doc, type, relative, mapping);
}
