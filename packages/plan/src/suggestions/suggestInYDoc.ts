import type { Node } from 'prosemirror-model';
import { Selection } from 'prosemirror-state';
import type * as Y from 'yjs';
import type { NewId } from '../commands/command.ts';
import { fromYDoc, updateYDoc } from '../ydoc/ydoc.ts';
import { rangesBetween } from './rangesBetween.ts';
import type { SuggestProblem } from './suggest/Merge.ts';
import { suggestChange } from './suggest/suggest.ts';

/** One suggestion that is made for somebody who does not sit at an editor. */
export interface Proposed {
  /** The document as it would read; blocks that stay keep their ids, new ones have ids that are new to the plan. */
  readonly change: (doc: Node) => Node;
  /** The id of a user, or the name itself of a body without an account (it contains a blank). */
  readonly author: string;
  readonly time: Date;
}

export interface ProposedOutcome {
  /** The id that all pieces of the suggestion bear; null when nothing of it could be suggested. */
  readonly suggestionId: string | null;
  /** What has no place for a suggestion is not in the document. */
  readonly problems: readonly SuggestProblem[];
}

const nowhere = { rest: false, places: {}, elsewhere: 'suggest' } as const;

/** The document with each change as one suggestion, made one upon the other; what stands does not change. */
export function suggestInDoc(
  doc: Node,
  proposed: readonly Proposed[],
  newId: NewId,
): { doc: Node; outcomes: ProposedOutcome[] } {
  let current = doc;
  const outcomes = proposed.map(({ change, author, time }): ProposedOutcome => {
    const after = change(current);
    const suggestionId = newId();
    const made = suggestChange(
      {
        before: current,
        after,
        ranges: rangesBetween(current, after),
        selection: Selection.atStart(after),
        caretBefore: null,
      },
      { rights: nowhere, author, now: time, newId, suggestionId },
    );
    if (!made) return { suggestionId: null, problems: [] };
    current = made.doc;
    return { suggestionId: made.suggests ? suggestionId : null, problems: made.problems };
  });
  return { doc: current, outcomes };
}

/**
 * Writes suggestions into a plan in the name of others, by the smallest difference and in one transaction, for the
 * server: what others type meanwhile stays. Answers in the order of `proposed`.
 */
export function suggestInYDoc(
  ydoc: Y.Doc,
  proposed: readonly Proposed[],
  newId: NewId,
  origin?: unknown,
): ProposedOutcome[] {
  const before = fromYDoc(ydoc);
  const { doc, outcomes } = suggestInDoc(before, proposed, newId);
  if (doc !== before) updateYDoc(ydoc, doc, origin);
  return outcomes;
}
