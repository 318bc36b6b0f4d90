import { defaultLook, type Look } from '@duthao/plan';
import type { Random } from '../../support/random.ts';
import { agencies } from './letterheads.ts';
import type { Shape } from './randomPlan.ts';
import { between, chance } from './words.ts';

/** Every list has each of these; between them everything is left to chance. */
const special: readonly Partial<Shape>[] = [
  { name: 'one section', sections: 1, bases: 1 },
  { name: '400 sections', sections: 400 },
  { name: 'no recipients', recipients: 0 },
  { name: '60 recipients', recipients: 60 },
  { name: 'three-line trích yếu', subjectWords: [36, 42] },
  { name: 'decision with its plan', attached: true, annexes: ['landscape'] },
  { name: 'annexes', annexes: ['portrait', 'landscape', 'portrait'] },
  { name: 'long table', rows: 160 },
  { name: 'two who sign', signers: 2 },
  { name: 'long names', agency: agencies[3]! },
  { name: 'long place', agency: agencies[4]! },
  { name: 'footnotes', footnotes: true, sections: 20 },
  { name: 'lettered', numbering: 'letter', sections: 24 },
  { name: 'decimal', numbering: 'decimal', sections: 24 },
  { name: 'nobody signs', signers: 0 },
  { name: '120 sections', sections: 120 },
  { name: 'a row taller than a page', rows: 5, tall: true },
];

/** Shape n of a list; `name` says what it was made for. */
export function shapeOf(random: Random, n: number): Shape {
  const own = special[n] ?? {};
  const annexes = chance(random, 0.2) ? [random.pick(['portrait', 'landscape'] as const)] : [];
  const usual: Shape = {
    name: 'chance',
    agency: random.pick(agencies),
    sections: chance(random, 0.05) ? between(random, 20, 60) : between(random, 1, 12),
    subjectWords: random.pick([
      [3, 8],
      [8, 20],
      [20, 34],
    ] as const),
    bases: random.below(5),
    rows: chance(random, 0.15) ? between(random, 3, 40) : 0,
    recipients: chance(random, 0.05) ? 0 : between(random, 1, 14),
    signers: chance(random, 0.06) ? 2 : 1,
    annexes,
    attached: chance(random, 0.12),
    footnotes: chance(random, 0.25),
    numbering: random.pick([null, null, 'decimal', 'letter']),
  };
  return { ...usual, ...own, name: `${n + 1} (${own.name ?? usual.name})` };
}

/** Both size sets, and every figure that an agency may choose, at the ends of what the decree allows. */
export function lookOf(random: Random, n: number): Look {
  if (n % 2 === 0 && n < 40) return { ...defaultLook, sizeSet: n % 4 === 0 ? 14 : 13 };
  return {
    ...defaultLook,
    sizeSet: random.pick([13, 14]),
    margins: {
      top: random.pick([20, 25]),
      bottom: random.pick([20, 22.5, 25]),
      left: random.pick([30, 35]),
      right: random.pick([15, 20]),
    },
    firstLineMm: random.pick([10, 12.7]),
    lineSpacing: random.pick([1, 1.15, 1.5]),
    rules: random.pick(['drawn', 'drawn', 'border']),
  };
}
