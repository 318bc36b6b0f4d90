import { DECIDES_SUGGESTION, replaceDoc, suggest, tryUndo } from '@duthao/plan';
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { TakeStep } from '../binding/collaboration.ts';
import { newId } from '../newId.ts';
import type { StepOutcome, SuggestSource } from './createSuggestControl.ts';

/**
 * Undo and redo of what the server would take. Where the place has gone to others since, a step becomes a suggestion, or
 * is left out when it cannot be one; what would bounce off is never sent.
 */
export function lawfulStep(source: SuggestSource, tell: (outcome: StepOutcome) => void): TakeStep {
  return (editor, manager, which) => {
    const { author } = source;
    let skipped = false;
    while (manager[`${which}Stack`].length > 0) {
      const writer = { userId: author, rights: source.writing(), protectedAuthors: new Set<string>() };
      const trial = tryUndo(manager, which, writer);
      if (trial.ok) {
        if (skipped) tell('skipped');
        return manager[which]() !== null;
      }
      manager[`${which}Stack`].length -= trial.steps;
      const instead = suggestionOf(editor, trial.after, source);
      if (instead) {
        editor.view.dispatch(instead);
        tell('suggested');
        return true;
      }
      skipped = true;
    }
    if (skipped) tell('skipped');
    return skipped;
  };
}

/** Beside the history: Ctrl+Z again goes on with what was before, and does not take the suggestion back. */
function suggestionOf(
  { state }: Editor,
  after: Node,
  { writing, author }: SuggestSource,
): Transaction | null {
  const options = { rights: writing(), author, now: new Date(), newId };
  const plain = replaceDoc(state.tr, after);
  const { tr } = suggest(state, plain, options);
  if (tr === plain || !tr.docChanged) return null;
  return tr.setMeta(DECIDES_SUGGESTION, true).setMeta('addToHistory', false);
}
