import { redoEdits, suggest, type WritingRights } from '@duthao/plan';
import type { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { newId } from '../editor/newId.ts';
import type { LeftOver } from './LeftOver.ts';

export interface Redone {
  /** The plan with what could be made again; null when nothing could. */
  readonly doc: Node | null;
  /** What found no place, or may not even be suggested. */
  readonly left: LeftOver['edits'];
  readonly suggests: boolean;
}

/** Makes what lies in the tray again: in own places as it was written, elsewhere as a suggestion. */
export function redoLeftOver(
  doc: Node,
  edits: LeftOver['edits'],
  rights: WritingRights,
  author: string,
): Redone {
  const state = EditorState.create({ doc });
  const { tr } = state;
  const left = redoEdits(tr, edits);
  const made = suggest(state, tr, { rights, author, now: new Date(), newId });
  if (made.problems.length > 0) return { doc: null, left: edits, suggests: false };
  return { doc: made.tr.docChanged ? made.tr.doc : null, left, suggests: made.suggests };
}
