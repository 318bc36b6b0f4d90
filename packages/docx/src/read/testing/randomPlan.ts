import type { Plan } from '@duthao/plan';
import { build } from '@duthao/plan/testing';
import type { Random } from './random.ts';

type Node = Plan['doc'];
type Inline = Node | string;

const WORDS =
  'rà soát kiểm tra đường ngõ xóm cây xanh nước sạch trường lớp học sinh cán bộ thôn bản giúp đỡ hộ nghèo chăm lo đời sống vệ sinh sân bãi kho tàng mương máng thu gom phân loại vận động tuyên truyền'.split(
    ' ',
  );

const { node, section, point, dash, p, footnote } = build;

/** Plans as offices write them, by chance: every part, depth and kind of block that text can carry. */
export function randomPlan(random: Random): Node {
  const words = (min: number, max: number): string =>
    capitalised(random.list(min, max, () => random.pick(WORDS)).join(' '));
  const sentences = (): Inline[] => {
    const texts = random.list(1, 3, () => `${words(8, 30)}.`);
    if (!random.chance(0.15)) return [texts.join(' ')];
    return [texts.join(' ').slice(0, -1), footnote(`${words(5, 40)}.`), '.'];
  };
  const paragraphs = (): Node[] =>
    random.list(1, 4, () => (random.chance(0.5) ? dash(...sentences()) : p(...sentences())));
  const points = (): Node[] => [p(...sentences()), ...random.list(2, 5, () => point(`${words(4, 20)};`))];
  const blocks = (): Node[] =>
    random.chance(0.2)
      ? points()
      : random.chance(0.1)
        ? [p(...sentences()), taskTable(random, words)]
        : paragraphs();
  const runIn = (): Node =>
    node('section', { level: 2, runIn: true }, node('sectionTitle', null), p(...sentences()));
  const lettered = (): Node[] => {
    const below = random.list(2, 3, () =>
      section(3, words(3, 9), ...random.list(1, 2, () => dash(...sentences()))),
    );
    return [
      node('section', { level: 2, numbering: 'letter' }, node('sectionTitle', null, words(3, 9))),
      ...below,
    ];
  };
  const decimal = (): Node[] => [
    section(2, words(3, 9)),
    ...random.list(2, 3, () => section(3, words(3, 9), ...blocks())),
  ];
  const second = (): Node[] =>
    random.chance(0.25)
      ? decimal()
      : random.chance(0.2)
        ? lettered()
        : [section(2, words(3, 12), ...blocks())];
  const first = (): Node[] => {
    const top = section(1, words(2, 5).toLocaleUpperCase('vi'));
    if (random.chance(0.25)) return [top, ...random.list(2, 4, runIn)];
    return [top, ...random.list(1, 4, second).flat()];
  };
  return node(
    'plan',
    null,
    node('decisionPart', null),
    node('letterhead', letterhead(random)),
    node('docTitle', null, node('docType', null, 'KẾ HOẠCH'), node('subject', null, words(6, 20))),
    node(
      'bases',
      null,
      random.list(0, 3, () => node('basis', null, `Căn cứ ${words(8, 30)}`)),
    ),
    node(
      'openings',
      null,
      random.list(0, 2, () => p(`${words(10, 40)}.`)),
    ),
    node('sections', null, random.list(2, 5, first).flat()),
    node('closings', null, [p(`Trên đây là kế hoạch, đề nghị ${words(10, 30)}./.`)]),
    node('endorsement', null, endorsement(random, words)),
    node('annexes', null),
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

function letterhead(random: Random): Record<string, unknown> {
  return {
    superior: random.chance(0.5) ? 'ỦY BAN NHÂN DÂN\nHUYỆN SÔNG TRÀ' : null,
    issuer: 'PHÒNG NỘI VỤ',
    number: random.chance(0.5) ? String(1 + random.below(300)) : null,
    code: 'KH-PNV',
    urgency: random.chance(0.2) ? 'THƯỢNG KHẨN' : null,
    place: 'Sông Trà',
    day: random.chance(0.5) ? 1 + random.below(28) : null,
    month: 1 + random.below(12),
    year: 2026,
  };
}

function taskTable(random: Random, words: (min: number, max: number) => string): Node {
  const columns = ['TT', 'Nội dung công việc', 'Chủ trì', 'Thời gian hoàn thành'];
  const kinds = ['tt', 'content', 'lead', 'due'];
  const task = (): Node => {
    const cells = [words(3, 20), words(1, 3), random.chance(0.8) ? 'Quý II' : ''];
    return node(
      'task',
      null,
      cells.flatMap((cell, index) => (cell ? [node('taskCell', { column: `c${index + 1}` }, p(cell))] : [])),
    );
  };
  const groups = random
    .list(0, 3, () => [node('taskGroup', null, words(2, 6)), ...random.list(1, 5, task)])
    .flat();
  return node(
    'taskTable',
    null,
    columns.map((title, index) => node('taskColumn', { id: `c${index}`, kind: kinds[index] }, title)),
    random.list(1, 4, task),
    groups,
  );
}

function endorsement(random: Random, words: (min: number, max: number) => string): Node[] {
  const recipients = random.list(1, 6, () =>
    node('recipient', { purpose: random.chance(0.3) ? 'để báo cáo' : null }, words(2, 6)),
  );
  const deputy = random.chance(0.5);
  const signature = {
    authority: deputy ? 'KT. TRƯỞNG PHÒNG' : null,
    position: deputy ? 'PHÓ TRƯỞNG PHÒNG' : 'TRƯỞNG PHÒNG',
    name: 'Lê Văn Bình',
  };
  return [
    node('recipients', null, recipients, node('recipient', { kind: 'archive' }, 'VT')),
    node('signatures', null, node('signature', signature)),
  ];
}
