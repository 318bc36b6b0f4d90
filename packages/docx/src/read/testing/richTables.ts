import type { Plan } from '@duthao/plan';
import { columnKinds } from '@duthao/plan';
import { build } from '@duthao/plan/testing';
import type { Random } from './random.ts';
import { inline, words } from './richInline.ts';

type Node = Plan['doc'];

const { node } = build;

/** A task table of any columns, with groups, several paragraphs in a cell and cells left out. */
export function richTaskTable(random: Random, id: string): Node {
  const kinds = random.list(1, 6, () => random.pick(columnKinds));
  const columns = kinds.map((kind, index) =>
    node('taskColumn', { id: `${id}-${index}`, kind }, words(random, 1, 4)),
  );
  const cell = (index: number): Node[] => {
    if (kinds[index] === 'tt' || random.chance(0.2)) return [];
    return [node('taskCell', { column: `${id}-${index}` }, ...listOf(random))];
  };
  const task = (): Node => node('task', null, kinds.map((_, index) => cell(index)).flat());
  const rows = random.list(0, 12, () =>
    random.chance(0.2) ? node('taskGroup', null, words(random, 1, 6)) : task(),
  );
  return node('taskTable', { id }, ...columns, ...rows);
}

/** A table with a header, cells merged across and down, and lists in cells. */
export function richTable(random: Random): Node {
  const count = 2 + random.below(3);
  const widths = random.chance(0.4) ? { 2: '40 60', 3: '20 30 50', 4: '10 20 30 40' }[count]! : null;
  const cell = (attrs: Record<string, unknown> | null = null): Node =>
    node('tableCell', attrs, ...listOf(random));
  const heading = (): Node => node('tableCell', null, node('paragraph', null, inline(random, 6)));
  const row = (header: boolean): Node => {
    const isMerged = !header && random.chance(0.2);
    const cells = isMerged
      ? [cell({ colspan: 2 }), ...random.list(count - 2, count - 2, () => cell())]
      : random.list(count, count, () => (header ? heading() : cell()));
    return node('tableRow', header ? { header: true } : null, cells);
  };
  const down = [
    node(
      'tableRow',
      null,
      cell({ rowspan: 2 }),
      random.list(count - 1, count - 1, () => cell()),
    ),
    node(
      'tableRow',
      null,
      random.list(count - 1, count - 1, () => cell()),
    ),
  ];
  return node(
    'table',
    { widths },
    row(true),
    random.list(1, 5, () => row(false)),
    random.chance(0.3) ? down : [],
  );
}

/** What a cell holds: a paragraph, or an opening line with a list. */
function listOf(random: Random): Node[] {
  const line = (marker: string | null): Node => node('paragraph', { marker }, inline(random, 6));
  if (random.chance(0.8)) return [line(null)];
  const marker = random.pick(['dash', 'plus', 'number', 'point']);
  return [line(null), ...random.list(1, 3, () => line(marker))];
}
