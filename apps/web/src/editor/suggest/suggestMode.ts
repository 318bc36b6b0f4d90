import { DECIDES_SUGGESTION, suggest, type SuggestedChange, type SuggestOptions } from '@duthao/plan';
import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from 'y-prosemirror';
import { newId } from '../newId.ts';
import { acceptedIn } from '../binding/acceptedIn.ts';
import { bridgeOf } from '../binding/createEditorDoc.ts';
import type { SuggestControl, SuggestSource } from './createSuggestControl.ts';
import { type HeldComposition, holdComposition } from './holdComposition.ts';
import { applySuggested } from './applySuggested.ts';
import { markRescued } from './markRescued.ts';
import { deleteLive } from './deleteLive.ts';

interface Options {
  readonly source: SuggestSource | null;
  readonly control: SuggestControl | null;
}

interface SuggestStorage {
  /** What is being composed and is no suggestion yet. */
  composition: HeldComposition | undefined;
}

declare module '@tiptap/core' {
  interface Storage {
    suggestMode: SuggestStorage;
  }
}

/** What comes from the others, from the server and from undo, and what decides a suggestion, stays as it is. */
const isJudged = (tr: Transaction): boolean =>
  !tr.docChanged ||
  Boolean(tr.getMeta(ySyncPluginKey)?.isChangeOrigin) ||
  Boolean(tr.getMeta(DECIDES_SUGGESTION));

/**
 * In a place of others what a person does becomes a suggestion, by itself: typing, deleting, Enter, pasting, forms.
 * Nothing of the text changes until those who answer for the place take it up.
 */
export const SuggestMode = Extension.create<Options, SuggestStorage>({
  name: 'suggestMode',
  priority: 950,
  addOptions: () => ({ source: null, control: null }),
  addStorage: () => ({ composition: undefined }),

  dispatchTransaction({ transaction, next }) {
    const { source, control } = this.options;
    const { composition } = this.storage;
    const { state, view } = this.editor;
    if (transaction.docChanged && transaction.getMeta(DECIDES_SUGGESTION)) {
      const ydoc = ySyncPluginKey.getState(state)?.doc;
      return ydoc ? acceptedIn(ydoc).deciding(() => next(transaction)) : next(transaction);
    }
    if (!source || isJudged(transaction)) return next(transaction);
    const options = optionsOf(source);
    const plain = suggest(state, transaction, options);
    const live = plain.tr === transaction ? transaction : deleteLive(state, transaction);
    const done = live === transaction ? plain : suggest(state, live, options);
    const isComposed = view.composing || transaction.getMeta('composition') !== undefined;
    const holds = composition?.isHolding() === true;
    if (composition && (holds || (isComposed && done.tr !== transaction))) {
      composition.add(state, transaction);
      next(transaction);
      if (!isComposed) composition.finish();
      return;
    }
    if (done.tr === transaction) return next(transaction);
    // What would be refused by itself is refused as a suggestion, too.
    if (!state.applyTransaction(transaction).transactions.includes(transaction)) return;
    if (done.tr.docChanged || done.tr.selectionSet) next(done.tr);
    if (done.problems.length > 0) control?.tell(done.problems);
    if (done.suggests) control?.suggestedAt(view.state.selection.head);
  },

  addKeyboardShortcuts() {
    const { control } = this.options;
    return {
      'Mod-Shift-e': () => {
        control?.toggleTracking();
        return control !== null;
      },
    };
  },

  addProseMirrorPlugins() {
    const { options, storage, editor } = this;
    const { source, control } = options;
    if (!source) return [];
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown: (_view, event) => {
              if (!event.isComposing && !editor.view.composing) storage.composition?.finish();
              return false;
            },
          },
        },
        view: (view) => {
          const held = holdComposition(
            view,
            lineOf(view),
            () => optionsOf(source),
            (made) => {
              view.dispatch(applySuggested(view.state, made).setMeta(DECIDES_SUGGESTION, true));
              tellOf(control, made, view.state);
            },
          );
          storage.composition = held;
          const line = lineOf(view);
          line?.setRescue(() => markRescued(view, line.own, optionsOf(source)));
          return {
            destroy: () => {
              line?.setRescue(undefined);
              storage.composition = undefined;
              held.destroy();
            },
          };
        },
      }),
    ];
  },
});

const optionsOf = ({ writing, author }: SuggestSource): SuggestOptions => ({
  rights: writing(),
  author,
  now: new Date(),
  newId,
});

function lineOf({ state }: EditorView): ReturnType<typeof bridgeOf> {
  const ydoc = ySyncPluginKey.getState(state)?.doc;
  return ydoc ? bridgeOf(ydoc) : undefined;
}

function tellOf(control: SuggestControl | null, made: SuggestedChange, state: EditorState): void {
  if (made.problems.length > 0) control?.tell(made.problems);
  if (made.suggests) control?.suggestedAt(state.selection.head);
}
