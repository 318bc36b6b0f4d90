import type { Node } from 'prosemirror-model';
import { matchUnits } from './matchUnits.ts';
import type { PlanLine, PlanUnit } from './planText.ts';

/** A unit of a line of the live plan. */
export interface LiveUnit {
  readonly line: PlanLine;
  readonly unit: number;
}

export interface PlanMatch {
  /** The line that it still is; undefined for one that is gone or was joined to another. */
  readonly lineOf: (base: PlanLine) => PlanLine | undefined;
  readonly unitOf: (base: PlanLine, unit: number) => LiveUnit | undefined;
  /** Whether something of the base came to stand there. */
  readonly isMapped: (live: PlanLine, unit: number) => boolean;
  readonly isKnown: (live: PlanLine) => boolean;
}

/**
 * Finds the words of one state of a plan in a later one: lines by their names, words inside them; what was cut off a
 * line in the lines behind it, and what was joined to a line at its end.
 */
export function matchPlans(base: readonly PlanLine[], live: readonly PlanLine[]): PlanMatch {
  const byKey = new Map(live.map((line) => [line.key, line]));
  const known = new Set(base.map(({ key }) => key));
  const units = new Map<PlanLine, (LiveUnit | undefined)[]>();
  const mapped = new Map<PlanLine, Set<number>>();
  const ids = new Set(base.flatMap(insertionsIn));
  // What was suggested meanwhile cannot have stood there before.
  const isOld = ({ node }: PlanUnit): boolean => insertionIds(node).every((id) => ids.has(id));
  for (const [ours, theirs] of groups(base, live, byKey, known)) {
    const [left, right] = [flatten(ours, () => true), flatten(theirs, isOld)];
    matchUnits(left.text, right.text).forEach((other, i) => {
      const [from, to] = [left.at[i], other < 0 ? undefined : right.at[other]];
      if (!from || !to) return;
      const found = units.get(from.line) ?? [];
      units.set(from.line, found);
      found[from.unit] = to;
      mapped.set(to.line, (mapped.get(to.line) ?? new Set()).add(to.unit));
    });
  }
  return {
    lineOf: ({ key }) => byKey.get(key),
    unitOf: (line, unit) => units.get(line)?.[unit],
    isMapped: (line, unit) => mapped.get(line)?.has(unit) === true,
    isKnown: ({ key }) => known.has(key),
  };
}

type Group = readonly [PlanLine[], PlanLine[]];

/** A line that both have, with the lines behind it that only one of them has. */
function groups(
  base: readonly PlanLine[],
  live: readonly PlanLine[],
  byKey: ReadonlyMap<string, PlanLine>,
  known: ReadonlySet<string>,
): Group[] {
  const found = new Map<string, Group>();
  let open: Group | undefined;
  for (const line of base) {
    if (byKey.has(line.key)) found.set(line.key, (open = [[line], []]));
    else open?.[0].push(line);
  }
  open = undefined;
  for (const line of live) {
    if (known.has(line.key)) {
      open = found.get(line.key);
      open?.[1].push(line);
    } else open?.[1].push(line);
  }
  return [...found.values()];
}

const insertionIds = (node: Node): unknown[] =>
  node.marks.flatMap(({ type, attrs }) => (type.name === 'insertion' ? [attrs['id']] : []));

const insertionsIn = ({ units }: PlanLine): unknown[] => units.flatMap(({ node }) => insertionIds(node));

function flatten(
  lines: readonly PlanLine[],
  isIn: (unit: PlanUnit) => boolean,
): { text: string; at: (LiveUnit | undefined)[] } {
  const at: (LiveUnit | undefined)[] = [];
  let text = '';
  for (const line of lines) {
    if (text !== '') {
      text += '\n';
      at.push(undefined);
    }
    line.units.forEach((own, unit) => {
      if (!isIn(own)) return;
      text += line.text[unit];
      at.push({ line, unit });
    });
  }
  return { text, at };
}
