import { changedRanges, suggestChange, type SuggestedChange, type SuggestOptions } from '@duthao/plan';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { StepMap } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';

/** ProseMirror reads the last letters of a composition some 20 ms after its end. */
const AFTER_COMPOSITION_MS = 50;

interface Held {
  readonly before: Node;
  readonly caretBefore: number | null;
  readonly maps: StepMap[];
}

/** Keeps what is written to itself, and the others' changes away, until it is let go. */
export interface Line {
  hold(finish: () => void): void;
  letGo(): void;
}

/**
 * While a syllable is composed the input method owns its text: marking it would break the syllable. It goes in
 * plainly, is not sent, and becomes a suggestion when the input method is done.
 */
export interface HeldComposition {
  isHolding(): boolean;
  /** A change that is about to be applied as it is. */
  add(state: EditorState, tr: Transaction): void;
  /** Makes a suggestion of all that was added. */
  finish(): void;
  destroy(): void;
}

export function holdComposition(
  view: EditorView,
  line: Line | undefined,
  options: () => SuggestOptions,
  dispatch: (made: SuggestedChange) => void,
): HeldComposition {
  let held: Held | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const page = view.dom.ownerDocument;
  const finish = (): void => {
    clearTimeout(timer);
    const done = held;
    held = undefined;
    if (!done) return;
    const { doc, selection } = view.state;
    const { before, maps, caretBefore } = done;
    const ranges = changedRanges(maps);
    const made = suggestChange({ before, after: doc, ranges, selection, caretBefore }, options());
    if (made) dispatch(made);
    line?.letGo();
  };
  const ended = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => !view.composing && finish(), AFTER_COMPOSITION_MS);
  };
  const begun = (): void => clearTimeout(timer);
  page.addEventListener('compositionend', ended, true);
  page.addEventListener('compositionstart', begun, true);
  return {
    isHolding: () => held !== undefined,
    add: ({ doc, selection }, tr) => {
      if (!held) {
        held = { before: doc, caretBefore: selection.empty ? selection.head : null, maps: [] };
        line?.hold(finish);
      }
      held.maps.push(...tr.mapping.maps);
      if (!view.composing) ended();
    },
    finish,
    destroy: () => {
      finish();
      page.removeEventListener('compositionend', ended, true);
      page.removeEventListener('compositionstart', begun, true);
    },
  };
}
