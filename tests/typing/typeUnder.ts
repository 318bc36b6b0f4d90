import type { CDPSession, Page } from 'playwright-core';
import type { Random } from '../support/random.ts';
import { until } from '../support/until.ts';
import { brokenSyllables, problemsOf } from './check.ts';
import type { RemoteEdit } from './harness/pageApi.ts';
import { sentences } from './sentences.ts';
import { strokesOf, type Way } from './typist.ts';

export interface Outcome {
  syllables: number;
  broken: number;
  problems: string[];
}

interface Plan {
  /** Before which strokes the other person edits, having seen all that was typed until then. */
  edits: Set<number>;
  /** Before which strokes what the other person did arrives. */
  arrivals: Set<number>;
}

const ID_ORDERS: [number, number][] = [
  [1001, 2002],
  [2002, 1001],
];

/** So many strokes later what the other person did arrives. */
const LAGS = [0, 1, 2, 3, 7] as const;

function planEdits(strokes: number, random: Random): Plan {
  const first = 1 + random.below(strokes - 2);
  const second = 1 + random.below(strokes - 2);
  const edits = new Set([first, second]);
  const arrivals = new Set([...edits].map((edit) => edit + random.pick(LAGS)));
  return { edits, arrivals };
}

/** Types every sentence into a paragraph of its own while the other person edits that paragraph. */
export async function typeUnder(
  page: Page,
  keyboard: CDPSession,
  options: { kind: RemoteEdit; way: Way; binding: 'ours' | 'plain'; random: Random; count?: number },
): Promise<Outcome> {
  const { kind, way, binding, random } = options;
  const typed = sentences.slice(0, options.count ?? sentences.length);
  await page.evaluate((opened) => window.typing.open(opened), {
    sentences: typed.length,
    binding,
    clientIds: random.pick(ID_ORDERS),
  });
  const outcome: Outcome = { syllables: 0, broken: 0, problems: [] };
  for (const [section, sentence] of typed.entries()) {
    const edited = await typeSentence(page, keyboard, { sentence, section, kind, way, random });
    await until('both sides have everything', () => page.evaluate(() => window.typing.settled()));
    const seen = await page.evaluate(
      (section) => ({
        typist: window.typing.blocks('typist', section),
        other: window.typing.blocks('other', section),
        equal: window.typing.isEqual(),
      }),
      section,
    );
    const problems = problemsOf({ sentence, section, kind, edited, blocks: seen.typist });
    if (!seen.equal) problems.push('the two sides differ');
    outcome.syllables += sentence.split(' ').length;
    if (problems.length > 0) {
      outcome.broken += Math.max(1, brokenSyllables(sentence, section, seen.typist));
      outcome.problems.push(
        `"${sentence}": ${problems.join('; ')}: ${seen.typist.map((block) => block.text).join(' | ')}`,
      );
    }
  }
  return outcome;
}

/** Returns how often the other person edited. */
async function typeSentence(
  page: Page,
  keyboard: CDPSession,
  options: { sentence: string; section: number; kind: RemoteEdit; way: Way; random: Random },
): Promise<number> {
  const { sentence, section, kind, way, random } = options;
  const strokes = strokesOf(sentence, way, section % 2 === 0 ? 'telex' : 'vni');
  const plan = planEdits(strokes.length, random);
  let edited = 0;
  await page.evaluate((section) => window.typing.focusGap(section), section);
  for (const [index, stroke] of strokes.entries()) {
    if (plan.edits.has(index)) {
      await page.evaluate(() => window.typing.deliver('out'));
      // Half of the time the other person sees the last strokes before editing, half of the time not yet.
      if (random.below(2) === 0) {
        await until('the other person sees it', () => page.evaluate(() => window.typing.held('other') === 0));
      }
      const edit = ([kind, section]: readonly [RemoteEdit, number]): boolean =>
        window.typing.remoteEdit(kind, section);
      if (await page.evaluate(edit, [kind, section] as const)) edited += 1;
    }
    if (plan.arrivals.has(index)) await page.evaluate(() => window.typing.deliver('in'));
    await stroke.press(keyboard);
    if (stroke.endsWord && random.below(2) === 0) {
      await until('held changes are shown', () => page.evaluate(() => window.typing.held('typist') === 0));
    }
  }
  return edited;
}
