import type { Node } from 'prosemirror-model';
import { type Command, Selection } from 'prosemirror-state';
import type { Judge } from './Judge.ts';
import { replaceDoc } from './replaceDoc.ts';
import { settle } from './settle.ts';

/** Carries a suggestion out. Accepted twice it is harmless: the second time there is nothing left of it. */
export const acceptSuggestion = (id: string): Command =>
  decide((each) => (each.id === id ? 'accept' : 'keep'));

/** Takes a suggestion out, and leaves the text as it stood. */
export const rejectSuggestion = (id: string): Command =>
  decide((each) => (each.id === id ? 'reject' : 'keep'));

/** On the transaction that decides a suggestion: it is not to be turned into one itself. */
export const DECIDES_SUGGESTION = 'decidesSuggestion';

function decide(judge: Judge): Command {
  return (state, dispatch) => {
    const doc = settle(state.doc, judge);
    if (doc === state.doc) return false;
    if (!dispatch) return true;
    const tr = replaceDoc(state.tr, doc);
    const head = Math.min(tr.mapping.map(state.selection.head, -1), doc.content.size);
    tr.setSelection(Selection.near(tr.doc.resolve(head), -1));
    dispatch(tr.setMeta(DECIDES_SUGGESTION, true));
    return true;
  };
}

/** What is left of a document when a suggestion is accepted or rejected; for those who have no editor. */
export function withDecision(doc: Node, id: string, verdict: 'accept' | 'reject'): Node {
  return settle(doc, (each) => (each.id === id ? verdict : 'keep'));
}
