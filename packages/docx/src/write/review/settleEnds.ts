import type { IParagraphOptions } from 'docx';
import type { Both, By } from './Tracked.ts';
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
  const all = lines.map((line) => line.ends ?? standing(line));
  const marks = { before: marksIn(all, 'before', closed), after: marksIn(all, 'after', closed) };
  const style: { before: string | null; after: string | null } = { before: null, after: null };
  return lines.map((line, i) => {
    const { begins, changedBy, breaksBy } = all[i]!;
    style.before = begins.before ?? style.before;
    style.after = begins.after ?? style.after;
    const has = { before: marks.before[i]!, after: marks.after[i]! };
    const now = (has.after ? style.after : style.before) ?? line.style;
    const former = has.before && has.after && style.before !== style.after ? style.before : null;
    const by = changedBy ?? breaksBy ?? review.cause();
    return {
      ...withoutEnds(line),
      ...(now && { style: now }),
      ...markOf(has, all.slice(i), review),
      ...(former && { revision: { ...review.change(by), style: former } }),
    };
  });
}

function isPlain(ends: Ends | undefined): boolean {
  if (!ends) return true;
  const { present, begins } = ends;
  return present.before && present.after && begins.before !== null && begins.before === begins.after;
}

function withoutEnds(line: Line): IParagraphOptions {
  const { ends, ...options } = line;
  return ends ? options : line;
}

function standing({ style = 'Normal' }: Line): Ends {
  return { tracked: {}, present: { before: true, after: true }, begins: { before: style, after: style } };
}

/** Which marks a text has: one between two of its paragraphs, as near to the upper one as can be. */
function marksIn(all: readonly Ends[], text: keyof Both<unknown>, closed: boolean): boolean[] {
  const shown = all.flatMap(({ present }, i) => (present[text] ? [i] : []));
  const marks = all.map(() => false);
  shown.forEach((at, n) => {
    const next = shown[n + 1];
    marks[at] = next === undefined ? !closed : all[next]!.begins[text] !== null;
  });
  if (closed) marks[marks.length - 1] = true;
  return marks;
}

/** `rest`: the paragraph and those after it, where the reason is to be found. */
function markOf(has: Both<boolean>, rest: readonly Ends[], review: Review): Pick<IParagraphOptions, 'run'> {
  if (has.before && has.after) return {};
  const find = (kind: 'inserted' | 'deleted'): By =>
    rest.map(({ tracked, breaksBy }) => tracked[kind] ?? breaksBy).find(Boolean) ?? review.cause();
  return {
    run: {
      ...(!has.before && { insertion: review.change(find('inserted')) }),
      ...(!has.after && { deletion: review.change(find('deleted')) }),
    },
  };
}
