import type { Node } from 'prosemirror-model';
import { type Command, Selection } from 'prosemirror-state';
import type { Judge } from './Judge.ts';
import { replaceDoc } from './replaceDoc.ts';
import { settle } from './settle.ts';

/** Carries a suggestion out. Accepted twice it is harmless: the second time there is nothing left of it. */
export const acceptSuggestion = (id: string): Command => decideSuggestions(new Set([id]), 'accept');

/** Takes a suggestion out, and leaves the text as it stood. */
export const rejectSuggestion = (id: string): Command => decideSuggestions(new Set([id]), 'reject');

/** On the transaction that decides suggestions: it is not to be turned into one itself. */
export const DECIDES_SUGGESTION = 'decidesSuggestion';

/** Decides all of them in one transaction. Who may decide what is told by `sortOut`, not here. */
export function decideSuggestions(ids: ReadonlySet<string>, verdict: 'accept' | 'reject'): Command {
  return (state, dispatch) => {
    const doc = settle(state.doc, judgeBy(ids, verdict));
    if (doc === state.doc) return false;
    if (!dispatch) return true;
    const tr = replaceDoc(state.tr, doc);
    const head = Math.min(tr.mapping.map(state.selection.head, -1), doc.content.size);
    tr.setSelection(Selection.near(tr.doc.resolve(head), -1));
    dispatch(tr.setMeta(DECIDES_SUGGESTION, true));
    return true;
  };
}

const judgeBy =
  (ids: ReadonlySet<string>, verdict: 'accept' | 'reject'): Judge =>
  ({ id }) =>
    ids.has(id) ? verdict : 'keep';

/** What is left of a document when suggestions are accepted or rejected; for those who have no editor. */
export function withDecision(
  doc: Node,
  id: string | ReadonlySet<string>,
  verdict: 'accept' | 'reject',
): Node {
  return settle(doc, judgeBy(typeof id === 'string' ? new Set([id]) : id, verdict));
}
