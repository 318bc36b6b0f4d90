import type { CDPSession, Page } from 'playwright-core';
import type { Random } from '../support/random.ts';
import { brokenSyllables, problemsOf } from './check.ts';
import type { RemoteEdit } from './harness/pageApi.ts';
import { sentences } from './sentences.ts';
import { strokesOf, type Way } from './typist.ts';

export interface Outcome {
  syllables: number;
  broken: number;
  problems: string[];
}

interface Options {
  kind: RemoteEdit;
  way: Way;
  binding: 'ours' | 'plain';
  random: Random;
  count?: number;
  /** The typist is a guest of the place: all of it becomes suggestions. */
  suggests?: boolean;
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

/** So many sentences share a plan. */
const PER_PLAN = 10;

/** Types every sentence into a paragraph of its own while the other person edits that paragraph. */
export async function typeUnder(page: Page, keyboard: CDPSession, options: Options): Promise<Outcome> {
  const outcome: Outcome = { syllables: 0, broken: 0, problems: [] };
  const typed = sentences.slice(0, options.count ?? sentences.length);
  for (let from = 0; from < typed.length; from += PER_PLAN) {
    await typePlan(page, keyboard, { ...options, typed: typed.slice(from, from + PER_PLAN), outcome });
  }
  return outcome;
}

async function typePlan(
  page: Page,
  keyboard: CDPSession,
  options: Options & { typed: readonly string[]; outcome: Outcome },
): Promise<void> {
  const { kind, way, binding, random, typed, outcome } = options;
  await page.evaluate((opened) => window.typing.open(opened), {
    sentences: typed.length,
    binding,
    clientIds: random.pick(ID_ORDERS),
    suggests: options.suggests ?? false,
  });
  for (const [section, sentence] of typed.entries()) {
    const edited = await typeSentence(page, keyboard, { sentence, section, kind, way, random });
    const [blocks, others] = await page.evaluate(async (at) => {
      await window.typing.settle();
      return [window.typing.blocks('typist', at), window.typing.blocks('other', at)] as const;
    }, section);
    const problems = problemsOf({ sentence, section, kind, edited, blocks });
    if (JSON.stringify(blocks) !== JSON.stringify(others)) problems.push('the two sides differ');
    outcome.syllables += sentence.split(' ').length;
    if (problems.length === 0) continue;
    outcome.broken += Math.max(1, brokenSyllables(sentence, section, blocks));
    outcome.problems.push(
      `"${sentence}": ${problems.join('; ')}: ${blocks.map((block) => block.text).join(' | ')}`,
    );
  }
  const leaks = await page.evaluate(() => window.typing.leaks());
  if (leaks > 0) outcome.problems.push(`${leaks} updates changed the text as it stands`);
  if (!(await page.evaluate(() => window.typing.isEqual()))) outcome.problems.push('the documents differ');
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
  await page.evaluate((at) => window.typing.focusGap(at), section);
  for (const [index, stroke] of strokes.entries()) {
    if (plan.edits.has(index)) {
      const edit = [kind, section, random.below(2) === 0] as const;
      if (await page.evaluate((what) => window.typing.remoteEdit(...what), edit)) edited += 1;
    }
    if (plan.arrivals.has(index)) await page.evaluate(() => window.typing.arrive());
    await stroke.press(keyboard);
    if (stroke.endsWord && random.below(2) === 0) await page.evaluate(() => window.typing.shown());
  }
  return edited;
}
