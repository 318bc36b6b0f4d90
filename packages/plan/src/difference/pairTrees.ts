import type { Node } from 'prosemirror-model';
import type { Pair } from '../ydoc/heaviestRun.ts';
import { alignBlocks } from './alignBlocks.ts';
import { findCuts } from './findCuts.ts';
import type { Item, Pairing } from './Pairing.ts';

/** Columns of the task table that is being compared: the id after, and the one before; null for a new one. */
type Columns = ReadonlyMap<unknown, unknown>;

/** Finds again every block of one document in another, from the top down. */
export function pairTrees(before: Node, after: Node, columns: Columns = new Map()): Pairing {
  if (before.isLeaf || before.inlineContent) return { before, after, items: [] };
  const [was, is] = [before.children, after.children];
  if (comesOrGoes(before, after)) return { before, after, items: is.map(comes), isFixed: true };
  const pairs = before.type.name === 'task' ? cellPairs(was, is, columns) : pairsOf(before, was, is);
  const inner = before.type.name === 'taskTable' ? columnsOf(was, is, pairs) : columns;
  const items: Item[] = [];
  let [a, b] = [0, 0];
  for (const [nextA, nextB] of [...pairs, [was.length, is.length] as const]) {
    const [lost, made] = [was.slice(a, nextA), is.slice(b, nextB)];
    const end = nextA < was.length && nextB < is.length ? pairTrees(was[nextA]!, is[nextB]!, inner) : null;
    // A table of another shape is another table: rows of both would not fit together.
    const isOther = end?.before.type.name === 'table' && !hasSameShape(end);
    items.push(...[...lost, ...(end && isOther ? [end.before] : [])].map(goes));
    items.push(...[...made, ...(end && isOther ? [end.after] : [])].map(comes));
    if (end && !isOther) items.push({ kind: 'stays', pairing: end });
    [a, b] = [nextA + 1, nextB + 1];
  }
  return { before, after, items: findCuts(items) };
}

/** The Quyết định that issues a plan: with it the plan itself has another head and foot. */
const comesOrGoes = (before: Node, after: Node): boolean =>
  before.type.name === 'decisionPart' && (before.childCount === 0) !== (after.childCount === 0);

const goes = (node: Node): Item => ({ kind: 'goes', node });
const comes = (node: Node): Item => ({ kind: 'comes', node });

function pairsOf(parent: Node, was: readonly Node[], is: readonly Node[]): Pair[] {
  const byPlace = parent.type.name === 'tableRow' && was.length === is.length;
  return byPlace ? was.map((_, index): Pair => [index, index]) : alignBlocks(was, is);
}

/** A cell is the one of its column. */
function cellPairs(was: readonly Node[], is: readonly Node[], columns: Columns): Pair[] {
  const pairs: Pair[] = [];
  let next = 0;
  is.forEach(({ attrs }, index) => {
    const name: unknown = attrs['column'];
    const column = columns.has(name) ? columns.get(name) : name;
    const found = was.findIndex((cell, at) => at >= next && cell.attrs['column'] === column);
    if (column === null || found < 0) return;
    pairs.push([found, index]);
    next = found + 1;
  });
  return pairs;
}

function columnsOf(was: readonly Node[], is: readonly Node[], pairs: readonly Pair[]): Columns {
  const former = new Map(pairs.map(([a, b]) => [b, was[a]!.attrs['id']]));
  return new Map(
    is.flatMap(({ type, attrs }, index) =>
      type.name === 'taskColumn' ? [[attrs['id'], former.get(index) ?? null]] : [],
    ),
  );
}

/** Rows may come and go as long as no cell spans several of them or changes its own span. */
function hasSameShape({ items }: Pairing): boolean {
  return items.every((item) => {
    if (item.kind !== 'stays') return item.node.children.every(({ attrs }) => attrs['rowspan'] === null);
    const { before, after } = item.pairing;
    return spansOf(before) === spansOf(after);
  });
}

const spansOf = (row: Node): string =>
  row.children.map(({ attrs }) => `${attrs['colspan'] ?? 1}×${attrs['rowspan'] ?? 1}`).join(' ');
