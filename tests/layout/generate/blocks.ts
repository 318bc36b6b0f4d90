import type { Random } from '../../support/random.ts';
import { marked, type Node, node, paragraph } from './nodes.ts';
import { between, chance, listOf, phrase, sentence, words } from './words.ts';

/** What random plans share while one is made. */
export interface Maker {
  readonly random: Random;
  readonly footnotes: boolean;
  /** Ids of sections that texts may refer to. */
  readonly targets: readonly string[];
}

/** A paragraph's words, now and then with a footnote, a reference, a deadline or a bold part. */
export function inline({ random, footnotes, targets }: Maker, end = '.'): Node[] {
  const text = node('paragraph', null, phrase(random, 6, 50)).children;
  const extras: (() => readonly Node[])[] = [
    () => (footnotes ? [node('footnote', null, sentence(random, 5, 40))] : []),
    () =>
      targets.length > 0 ? [...space(' tại '), node('sectionRef', { target: random.pick(targets) })] : [],
    () => [
      ...space(' xong trước ngày '),
      node('dueDate', { date: `2026-0${between(random, 1, 9)}-1${random.below(9)}` }),
    ],
    () => [...space(' '), ...marked('bold', words(random, 1, 4).toLocaleLowerCase('vi'))],
    () => [...space(' '), ...marked('italic', words(random, 1, 4).toLocaleLowerCase('vi'))],
  ];
  const more = chance(random, 0.2) ? random.pick(extras)() : [];
  return [...text, ...more, ...space(end)];
}

const space = (text: string): readonly Node[] => (text ? paragraph(null, text).children : []);

export function blocks(maker: Maker): Node[] {
  const { random } = maker;
  const item = (marker: string): Node => paragraph({ marker }, inline(maker, ';'));
  const kind = random.below(10);
  if (kind < 4) return listOf(between(random, 1, 3), () => paragraph(null, inline(maker)));
  if (kind < 6)
    return [paragraph(null, `${words(random, 4, 9)}:`), ...listOf(between(random, 1, 5), () => item('dash'))];
  if (kind < 7) return [item('dash'), ...listOf(2, () => item('plus'))];
  if (kind < 9) return listOf(between(random, 2, 6), () => item('point'));
  return [paragraph(null, inline(maker, ':')), table(maker)];
}

const columns = [
  ['tt', 'TT'],
  ['content', 'Nội dung công việc'],
  ['lead', 'Đơn vị chủ trì'],
  ['support', 'Đơn vị phối hợp'],
  ['due', 'Thời hạn hoàn thành'],
  ['product', 'Kết quả, sản phẩm'],
  ['budget', 'Kinh phí (triệu đồng)'],
  ['note', 'Ghi chú'],
] as const;

/** The table of tasks; `rows` may be many pages long, and now and then one row is taller than the others. */
export function taskTable(
  { random }: Maker,
  rows: number,
  { most = 8, tall = false }: { most?: number; tall?: boolean | undefined } = {},
): Node {
  const count = between(random, 3, most);
  const heads = columns.slice(0, count);
  const cell = (column: number): Node[] => {
    const texts: Record<string, () => string> = {
      content: () => sentence(random, 3, chance(random, 0.05) ? 120 : 25),
      due: () => random.pick(['Quý II', 'Tháng 9/2026', 'Hằng tháng', '30/6/2026']),
      budget: () => random.pick(['1.250', '85,5', '']),
      note: () => (chance(random, 0.8) ? '' : words(random, 1, 4)),
    };
    const text = (texts[heads[column]![0]] ?? (() => words(random, 1, 5)))();
    return text ? [node('taskCell', { column: `c${column}` }, paragraph(null, text))] : [];
  };
  const task = (): Node => node('task', null, listOf(count - 1, (i) => cell(i + 1)).flat());
  const taller = (): Node => {
    const long = listOf(25, () => paragraph(null, sentence(random, 40, 60)));
    return node('task', null, node('taskCell', { column: 'c1' }, long), cell(2));
  };
  const body = listOf(rows, () =>
    chance(random, 0.1) ? [node('taskGroup', null, words(random, 2, 8)), task()] : [task()],
  ).flat();
  return node(
    'taskTable',
    null,
    heads.map(([kind, title], i) => node('taskColumn', { id: `c${i}`, kind }, title)),
    tall ? taller() : [],
    body,
  );
}

const cell = (text: string, attrs: Record<string, unknown> | null = null): Node =>
  node('tableCell', attrs, paragraph(null, text));

/** An ordinary table, with or without a heading row, with merged cells now and then. */
export function table({ random }: Maker): Node {
  const width = between(random, 2, 5);
  const head = node(
    'tableRow',
    { header: true },
    listOf(width, () => cell(words(random, 1, 4))),
  );
  const row = (): Node => {
    if (chance(random, 0.15)) {
      return node('tableRow', null, cell(words(random, 2, 8), { colspan: width }));
    }
    return node(
      'tableRow',
      null,
      listOf(width, (i) => cell(i > 1 ? String(random.below(900)) : words(random, 1, 12))),
    );
  };
  return node('table', null, chance(random, 0.8) ? head : [], listOf(between(random, 2, 14), row));
}
