import { asAccepted, asItStands, type GuardedWriter } from '@duthao/plan';
import { build } from '@duthao/plan/testing';
import type { Node } from 'prosemirror-model';
import { createRandom } from '../../support/random.ts';
import type { Ledger } from './Ledger.ts';
import { readChars } from './readChars.ts';
import { SuggestingRoom } from './SuggestingRoom.ts';
import type { Writer } from './Writer.ts';

const par = (id: string): Node => build.node('paragraph', { id }, `Đoạn ${id}.`);
const sec = (id: string, ...blocks: Node[]): Node =>
  build.node('section', { id, level: 1 }, build.node('sectionTitle', null, `Mục ${id}`), ...blocks);

/** Few paragraphs, so that many hands meet in each. */
const start = build.plan({
  sections: [sec('I', par('a'), par('b')), sec('II', par('c')), sec('III', par('d'))],
});

const places = (...own: string[]): Record<string, boolean> => ({
  I: false,
  II: false,
  III: false,
  ...Object.fromEntries(own.map((id) => [id, true])),
});
/** Reads and suggests; what he suggests may be taken up but not dropped. */
const LEADER = 'sep';
const person = (userId: string, rest: boolean, ...own: string[]): GuardedWriter => ({
  userId,
  rights: { rest, places: places(...own), elsewhere: 'suggest' },
  protectedAuthors: new Set(userId === LEADER ? [] : [LEADER]),
});

/** Four who write, two of them in all places, and two who may only suggest, a leader and a guest. */
const people = [
  person('an', true, 'I', 'II', 'III'),
  person('binh', true, 'I', 'II', 'III'),
  person('chi', false, 'I'),
  person('dung', false, 'II', 'III'),
  person('khach', false),
  person(LEADER, false),
];

/** in turn: each hears of all before he acts. at once: acts meet on their way, and people are offline now and then. */
export type Pace = 'inTurn' | 'atOnce';

export interface SuggestingDay {
  /** Letters doubled, eaten, or lost in a merge, and people who see another plan; empty. */
  readonly faults: readonly string[];
  /** How suggestions and order differ from what was meant; empty when people act in turn. */
  readonly adrift: readonly string[];
  readonly letters: number;
  readonly summary: string;
}

export function spendSuggestingDay(seed: number, operations: number, pace: Pace): SuggestingDay {
  const random = createRandom(seed);
  const room = new SuggestingRoom(start, people, random);
  for (let done = 0; done < operations; done += 1) {
    if (pace === 'atOnce') room.step(random);
    else {
      random.pick(room.writers).act(random);
      room.settle(random);
    }
  }
  room.settle(random);
  const { doc, writers, ledger, lost } = room;
  const { gone, adrift } = ledger.differences(doc);
  const others = writers
    .filter((one) => !one.doc.eq(doc))
    .map(({ writer }) => `${writer.userId} sees another plan`);
  const faults = [...gone, ...lost.map((char) => `${char} was lost in a merge`), ...others];
  const faded = [...adrift, ...projectionFaults(doc, ledger)];
  const letters = ledger.expected().size;
  return { faults, adrift: faded, letters, summary: describe(seed, pace, room, faults, faded, letters) };
}

const lettersOf = (of: Node): string => [...readChars(of).chars.keys()].toSorted().join('');

/** The two projections hold the letters that the reference says, no more and no less. */
function projectionFaults(doc: Node, ledger: Ledger): string[] {
  const expected = [...ledger.expected()];
  const stands = expected.filter(([, { insertion }]) => insertion === null).map(([char]) => char);
  const stays = expected.filter(([, { deletions }]) => deletions.size === 0).map(([char]) => char);
  return [
    ...(lettersOf(asItStands(doc)) === stands.toSorted().join('')
      ? []
      : ['what stands is not what it should']),
    ...(lettersOf(asAccepted(doc)) === stays.toSorted().join('')
      ? []
      : ['all accepted is not what it should be']),
  ];
}

function describe(
  seed: number,
  pace: Pace,
  { writers, counts }: SuggestingRoom,
  faults: readonly string[],
  adrift: readonly string[],
  letters: number,
): string {
  const sum = (read: (one: Writer) => number): number => writers.reduce((all, one) => all + read(one), 0);
  const acts = `${sum((one) => one.counts.acts)} acts, ${sum((one) => one.counts.suggested)} suggest, ${sum((one) => one.counts.decided)} suggestions decided`;
  const ways = `${counts.refused} refused, ${counts.givenUp} given up, ${sum((one) => one.counts.merges)} merges`;
  return `seed ${seed} ${pace}: ${acts}; ${ways}; ${letters} letters in the end; faults ${faults.length}, adrift ${adrift.length}`;
}
