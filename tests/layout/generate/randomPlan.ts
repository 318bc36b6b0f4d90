import type { Random } from '../../support/random.ts';
import { blocks, inline, type Maker, taskTable } from './blocks.ts';
import { type Agency, letterhead } from './letterheads.ts';
import { type Node, node, paragraph } from './nodes.ts';
import { endorsement, type Ends } from './signatures.ts';
import { between, chance, listOf, phrase, sentence, words } from './words.ts';

/** What makes one plan differ from another. */
export interface Shape extends Ends {
  readonly name: string;
  readonly agency: Agency;
  readonly sections: number;
  readonly subjectWords: readonly [number, number];
  readonly bases: number;
  readonly rows: number;
  /** A row that no page holds stands in the last table. */
  readonly tall?: boolean;
  readonly annexes: readonly ('portrait' | 'landscape')[];
  readonly attached: boolean;
  readonly footnotes: boolean;
  readonly numbering: 'decimal' | 'letter' | null;
}

const title = (type: string, subject: string): Node =>
  node('docTitle', null, node('docType', null, type), node('subject', null, subject));

export function randomPlan(random: Random, shape: Shape): Node {
  const ids = listOf(shape.sections, (i) => `s${i + 1}`);
  const maker: Maker = { random, footnotes: shape.footnotes, targets: ids };
  const subject = words(random, ...shape.subjectWords);
  const bases = (count: number): Node[] =>
    listOf(count, () => node('basis', null, `Căn cứ ${phrase(random, 6, 30)}`));
  const ending = endorsement(random, shape);
  const type = shape.attached ? null : letterhead(random, shape.agency, 'KH');
  return node(
    'plan',
    null,
    node('decisionPart', null, shape.attached ? decision(maker, shape, subject, bases(2), ending) : []),
    node('letterhead', type),
    title('KẾ HOẠCH', subject),
    node('bases', null, bases(shape.bases)),
    node(
      'openings',
      null,
      listOf(random.below(3), () => paragraph(null, inline(maker, ':'))),
    ),
    node(
      'sections',
      null,
      ids.map((id, i) => section(id, i, maker, shape)),
    ),
    node(
      'closings',
      null,
      listOf(random.below(2), () => paragraph(null, sentence(random))),
      last(maker),
    ),
    node('endorsement', null, shape.attached ? [] : ending),
    node(
      'annexes',
      null,
      shape.annexes.map((orientation) => annex(maker, orientation, shape.rows)),
    ),
  );
}

const last = ({ random }: Maker): Node => paragraph(null, `Trên đây là Kế hoạch ${phrase(random, 5, 30)}./.`);

function section(id: string, index: number, maker: Maker, { numbering, sections, rows, tall }: Shape): Node {
  const { random } = maker;
  // Points are lettered only as far as the alphabet goes: no heading has more than six below it.
  const level =
    index === 0 || index % 7 === 0 ? 1 : numbering === null ? between(random, 1, 2) : between(random, 1, 4);
  const runIn = level > 1 && chance(random, 0.3);
  const name = level === 1 ? words(random, 2, 9) : phrase(random, 2, 14);
  const own = blocks(maker);
  const first = runIn ? [paragraph(null, inline(maker))] : [];
  const long = index === sections - 1 && rows > 0 ? [taskTable(maker, rows, { most: 6, tall })] : [];
  return node(
    'section',
    { id, level, numbering, runIn: runIn || null },
    node('sectionTitle', null, runIn ? '' : name),
    first,
    level === 1 && sections > 1 && chance(random, 0.5) ? [] : own,
    long,
  );
}

function decision(maker: Maker, shape: Shape, subject: string, bases: Node[], ending: Node[]): Node[] {
  const { random } = maker;
  const head = {
    ...letterhead(random, shape.agency, 'QĐ'),
    authority: `GIÁM ĐỐC ${shape.agency.issuer.replace('\n', ' ')}`,
  };
  const articles = [
    `Ban hành kèm theo Quyết định này Kế hoạch ${phrase(random, 5, 15)}.`,
    'Quyết định này có hiệu lực thi hành kể từ ngày ký.',
    `Các phòng và ${phrase(random, 4, 10)} chịu trách nhiệm thi hành Quyết định này./.`,
  ];
  return [
    node('letterhead', head),
    title('QUYẾT ĐỊNH', `Về việc ban hành Kế hoạch ${subject.toLocaleLowerCase('vi')}`),
    node('bases', null, bases),
    ...articles.map((text) => node('article', null, paragraph(null, text))),
    node('endorsement', null, ending),
  ];
}

function annex(maker: Maker, orientation: 'portrait' | 'landscape', rows: number): Node {
  const { random } = maker;
  return node(
    'annex',
    { orientation },
    chance(random, 0.9) ? node('annexTitle', null, words(random, 3, 22)) : [],
    chance(random, 0.5) ? paragraph(null, inline(maker)) : [],
    taskTable(maker, Math.max(rows, between(random, 1, 25))),
  );
}
