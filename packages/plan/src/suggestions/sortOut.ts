import type { Node } from 'prosemirror-model';
import type { WritingRights } from '../places/WritingRights.ts';
import { whatMayBeDecided } from './mayDecide.ts';
import type { Suggestion, SuggestionKind } from './suggestionsOf.ts';
import { suggestionsOf } from './suggestionsOf.ts';

/** Who answers suggestions, and whose may only be taken up or reported back. */
export interface Decider {
  readonly userId: string;
  readonly rights: WritingRights;
  readonly protectedAuthors: ReadonlySet<string>;
}

/** foreign: others answer for the place; protected: of a leader, or it would take a leader's suggestion with it. */
export type WhyLeft = 'foreign' | 'protected';

export interface SortedOut {
  readonly decided: readonly Suggestion[];
  readonly left: readonly { readonly suggestion: Suggestion; readonly why: WhyLeft }[];
}

/**
 * Which of these suggestions this person may accept, or reject: own ones may always be taken back, a leader's are
 * never rejected, and nothing is decided that would take a leader's suggestion out along with it. Words that a leader
 * struck may go, with whatever takes them out: that is what he asked for.
 */
export function sortOut(
  doc: Node,
  suggestions: readonly Suggestion[],
  verdict: 'accept' | 'reject',
  decider: Decider,
): SortedOut {
  const mayDecide = whatMayBeDecided(doc, decider.rights);
  const isOwn = ({ author }: Suggestion): boolean => author === decider.userId;
  const isLeaders = (each: Suggestion): boolean => decider.protectedAuthors.has(each.author) && !isOwn(each);
  const refusal = (each: Suggestion): WhyLeft | null => {
    if (verdict === 'reject' && isOwn(each)) return null;
    if (!mayDecide(each)) return 'foreign';
    return verdict === 'reject' && isLeaders(each) ? 'protected' : null;
  };
  const chosen = new Set(suggestions.filter((each) => refusal(each) === null).map(({ id }) => id));
  const leaders = suggestionsOf(doc).filter(
    (each) => isLeaders(each) && !(verdict === 'accept' && chosen.has(each.id)),
  );
  const left: { suggestion: Suggestion; why: WhyLeft }[] = [];
  const decided = suggestions.filter((suggestion) => {
    const why = refusal(suggestion) ?? (takesAway(suggestion, verdict, leaders) ? 'protected' : null);
    if (why) left.push({ suggestion, why });
    return why === null;
  });
  return { decided, left };
}

const strikes: readonly SuggestionKind[] = ['deletion', 'blockDeletion'];
const gone: Readonly<Record<'accept' | 'reject', readonly SuggestionKind[]>> = {
  accept: strikes,
  reject: ['insertion', 'blockInsertion'],
};

function takesAway(
  { id, pieces }: Suggestion,
  verdict: 'accept' | 'reject',
  others: readonly Suggestion[],
): boolean {
  const cut = pieces.filter(({ kind }) => gone[verdict].includes(kind));
  return others.some(
    (other) =>
      other.id !== id &&
      other.pieces.some(
        (piece) =>
          !strikes.includes(piece.kind) &&
          cut.some(
            ({ from, to }) => piece.from < to && piece.to > from && piece.from >= from && piece.to <= to,
          ),
      ),
  );
}
