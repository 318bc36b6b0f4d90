import type { Change, Inline, Review } from '../lines/inline.ts';
import { wordsIn } from '../source/blockChanges.ts';

/** What suggestions leave on a node that is no text. */
export interface Suggested {
  readonly suggestedInsert?: string;
  readonly suggestedDelete?: string;
  readonly suggestedChange?: string;
}

const NAMES: readonly (readonly [keyof Suggested, Change['type']])[] = [
  ['suggestedInsert', 'blockInsertion'],
  ['suggestedDelete', 'blockDeletion'],
];

/** The JSON that a plan keeps (see `suggestable` of the plan). */
export function recordOf({ id, author, time }: Omit<Change, 'type'>, more: object = {}): string {
  return JSON.stringify({ id, author, time: time ?? '', ...more });
}

interface Block {
  readonly attrs: Suggested;
  readonly runs: Inline[];
  /** It is to be joined to a block that ends with a space. */
  readonly isSpaced: boolean;
}

/** What is suggested about the block whose words these are, and the words without it. */
export function takeBlock(source: readonly Inline[]): Block {
  const runs = withoutSame(source);
  const words = wordsIn(runs);
  const all = words.flatMap(({ review = [] }) => review);
  const attrs: { -readonly [Name in keyof Suggested]: string } = {};
  const whole = new Set<string>();
  for (const [name, type] of NAMES) {
    const found = all.find((review) => review.type === type);
    if (!found || found.type === 'comment') continue;
    const isWhole = words.every(({ review = [] }) => review.some((one) => one.type === type));
    if (isWhole) {
      attrs[name] = recordOf(found);
      whole.add(type);
    }
  }
  const join = all.find((review) => review.type === 'join');
  if (join?.type === 'join' && !attrs.suggestedDelete) attrs.suggestedDelete = recordOf(join, { join: true });
  const form = all.find((review) => review.type === 'form');
  if (form?.type === 'form') attrs.suggestedChange = recordOf(form, { former: form.former });
  return {
    attrs,
    isSpaced: join?.type === 'join' && join.isSpaced,
    runs: runs.map((run) => ({
      ...run,
      review: (run.review ?? []).flatMap((one, _, own) => ofWords(one, own, whole)),
    })),
  };
}

/** What is suggested about a block is suggested about its words. */
export const asWords = (runs: readonly Inline[]): Inline[] =>
  withoutSame(runs).map((run) => ({
    ...run,
    review: (run.review ?? []).flatMap((one, _, own) => ofWords(one, own, new Set())),
  }));

/** Words that came back as they went, or only print in capitals now, are no change. */
function withoutSame(runs: readonly Inline[]): Inline[] {
  return runs.flatMap((run, index) => {
    const above = runs[index - 1];
    const below = runs[index + 1];
    if (above && isReplaced(above, run)) return [];
    return below && isReplaced(run, below) ? [{ ...run, review: withoutChanges(run) }] : [run];
  });
}

function isReplaced(old: Inline, now: Inline): boolean {
  if (old.kind !== 'text' || now.kind !== 'text' || old.text !== now.text) return false;
  const [was] = (old.review ?? []).filter(({ type }) => type === 'deletion');
  const [is] = (now.review ?? []).filter(({ type }) => type === 'insertion');
  if (!was || !is || was.type === 'comment' || is.type === 'comment') return false;
  return was.author === is.author && was.time === is.time && old.marks.join() === now.marks.join();
}

const withoutChanges = ({ review = [] }: Inline): Review[] =>
  review.filter(({ type }) => type !== 'deletion' && type !== 'insertion');

/** What is not of the whole block is of its words. */
const WORDS: { readonly [Type in Review['type']]?: 'insertion' | 'deletion' } = {
  blockInsertion: 'insertion',
  blockDeletion: 'deletion',
};

function ofWords(review: Review, all: readonly Review[], whole: ReadonlySet<string>): Review[] {
  if (whole.has(review.type) || review.type === 'join' || review.type === 'form') return [];
  const type = WORDS[review.type];
  if (!type || review.type === 'comment') return [review];
  return all.some((other) => other.type === type) ? [] : [{ ...review, type }];
}

const KINDS: { readonly [Type in Review['type']]?: keyof Suggested } = {
  insertion: 'suggestedInsert',
  blockInsertion: 'suggestedInsert',
  deletion: 'suggestedDelete',
  blockDeletion: 'suggestedDelete',
};

/** What is suggested about a row, a cell, a note, a break as a whole; the innermost of each kind. */
export function suggestedBy(review: readonly Review[] = []): Suggested {
  const attrs: { -readonly [Name in keyof Suggested]: string } = {};
  for (const one of review) {
    const name = KINDS[one.type];
    if (name && one.type !== 'comment') attrs[name] = recordOf(one);
  }
  return attrs;
}

/** Words without the changes that something around them already carries. */
export function without(runs: readonly Inline[], changes: readonly Review[] = []): Inline[] {
  if (changes.length === 0) return [...runs];
  const isCarried = (one: Review): boolean =>
    one.type !== 'comment' &&
    changes.some(
      (other) =>
        other.type !== 'comment' &&
        KINDS[one.type] !== undefined &&
        KINDS[one.type] === KINDS[other.type] &&
        one.author === other.author &&
        one.time === other.time,
    );
  return runs.map((run) => {
    const bare = { ...run, review: (run.review ?? []).filter((one) => !isCarried(one)) };
    return bare.kind === 'note' ? { ...bare, content: without(bare.content, changes) } : bare;
  });
}
