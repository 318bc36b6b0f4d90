import type { IParagraphOptions } from 'docx';
import { both, type Both, type By, type Tracked, untouched } from './Tracked.ts';
import { TrackedRun } from './trackRuns.ts';
import type { Ends, Line } from './Ends.ts';
import type { Review } from './Review.ts';

/**
 * Gives every paragraph its mark as a tracked change (17.13.5.14, .19). A mark belongs to the paragraph that it ends, and when one
 * goes the next paragraph's properties hold for both. `closed`: nothing stands behind that the last one could be joined
 * with (the end of a cell, a table), so that its mark stays and the one before it goes instead.
 */
export function settleEnds(
  lines: readonly Line[],
  closed: boolean,
  review: Review | undefined,
): IParagraphOptions[] {
  if (!review || lines.every(({ ends }) => isPlain(ends))) return lines.map(withoutEnds);
  const all = lines.map(markable);
  const marks = {
    before: marksIn(all, 'before', closed),
    after: marksIn(all, 'after', closed),
  };
  const style: { before: string | null; after: string | null } = { before: null, after: null };
  return lines.map((line, i) => {
    const { begins, changedBy, breaksBy, present } = all[i]!;
    style.before = begins.before ?? style.before;
    style.after = begins.after ?? style.after;
    const has = { before: marks.before[i]!, after: marks.after[i]! };
    const isInNone = !present.before && !present.after;
    const now = isInNone ? line.style : ((has.after ? style.after : style.before) ?? line.style);
    const isOther = style.after !== null && style.before !== style.after;
    const former = has.before && has.after && isOther ? style.before : null;
    const by = changedBy ?? breaksBy ?? review.cause();
    return {
      ...withoutEnds(line),
      ...(now && { style: now }),
      ...markOf(has, all.slice(i), review),
      ...(former && { revision: { ...formOf(line), ...review.change(by), style: former } }),
    };
  });
}

/** What a paragraph has beside its style in both texts: rejecting a change puts all of the former properties back. */
const formOf = ({ alignment, indent }: Line): Pick<Line, 'alignment' | 'indent'> => ({
  ...(alignment && { alignment }),
  ...(indent && { indent }),
});

function isPlain(ends: Ends | undefined): boolean {
  if (!ends) return true;
  const { present, begins } = ends;
  return present.before && present.after && begins.before !== null && begins.before === begins.after;
}

function withoutEnds(line: Line): IParagraphOptions {
  const { ends, ...options } = line;
  return ends ? options : line;
}

interface Markable extends Ends {
  /** What is suggested about the first and the last words of the line. */
  readonly head: Tracked;
  readonly tail: Tracked;
}

function markable({ ends, style = 'Normal', children = [] }: Line): Markable {
  const first = children.find((child: unknown) => child instanceof TrackedRun) as TrackedRun | undefined;
  const last: unknown = children.at(-1);
  const tail = last instanceof TrackedRun ? last.tracked : untouched;
  const standing: Ends = { tracked: untouched, present: both(true), begins: both(style) };
  return { ...(ends ?? standing), head: first?.tracked ?? untouched, tail };
}

/**
 * Which marks a text has: one between two of its paragraphs, as near to the upper one as can be. Where one person
 * changed the end of a paragraph and whole ones behind it, the change goes through: its mark, too, and the last of
 * theirs stays instead. (Told apart, LibreOffice would join them and lose the mark between.)
 */
function marksIn(all: readonly Markable[], text: keyof Both<unknown>, closed: boolean): boolean[] {
  const shown = all.flatMap(({ present }, i) => (present[text] ? [i] : []));
  const marks = all.map(() => false);
  shown.forEach((at, n) => {
    const next = shown[n + 1];
    if (next === undefined) {
      marks[at] = !closed;
    } else if (all[next]!.begins[text] !== null) {
      const kind = text === 'before' ? 'inserted' : 'deleted';
      const author = all[at]!.tail[kind]?.author;
      const goesOn = author !== undefined && next > at + 1 && all[at + 1]!.head[kind]?.author === author;
      marks[goesOn ? next - 1 : at] = true;
    }
  });
  if (closed) marks[marks.length - 1] = true;
  return marks;
}

/** `rest`: the paragraph and those after it, where the reason is to be found. */
function markOf(
  has: Both<boolean>,
  rest: readonly Markable[],
  review: Review,
): Pick<IParagraphOptions, 'run'> {
  if (has.before && has.after) return {};
  // The mark of a line goes with the line, or it is the break before the next one.
  const [own, next, ...more] = rest;
  const find = (kind: 'inserted' | 'deleted'): By =>
    own?.tracked[kind] ??
    [next, own, ...more]
      .map((line) => line?.tracked[kind] ?? line?.breaksBy ?? line?.head[kind])
      .find(Boolean) ??
    review.cause();
  return {
    run: {
      ...(!has.before && { insertion: review.change(find('inserted')) }),
      ...(!has.after && { deletion: review.change(find('deleted')) }),
    },
  };
}
