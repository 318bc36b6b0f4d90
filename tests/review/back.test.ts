import { readReturned, writeReviewDocx } from '@duthao/docx';
import {
  asAccepted,
  mergeReturned,
  type Plan,
  sharedLines,
  suggestionsOf,
  type WordFile,
  wordsOf,
} from '@duthao/plan';
import { suggestAtRandom } from '@duthao/plan/testing';
import { describe, expect, test } from 'vitest';
import { reviewedPlans } from './reviewedPlans.ts';
import { type Job, settleInOffice } from './settleInOffice.ts';
import { editTracked, savedElsewhere } from './wordHand.ts';

const seed = Number(process.env['SEED'] ?? 1);
const plans = reviewedPlans(seed);
console.info(`files that come back: ${plans.size} plans, seeds from ${seed}`);

const identity = { plan: 'p1', copy: 'c1' };
const date = '2026-05-04T09:30:00Z';
const author = 'Lãnh đạo Sở';

function createRandom(start: number): () => number {
  let state = start;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const counter = (prefix: string): (() => string) => {
  let count = 0;
  return () => `${prefix}${(count += 1)}`;
};

async function handedOut(plan: Plan): Promise<{ docx: Uint8Array; file: WordFile }> {
  const docx = (await writeReviewDocx(plan, undefined, { identity })).value;
  return { docx, file: readReturned(docx, 'a.docx') };
}

const merge = ({ doc, threads = [] }: Plan, file: WordFile, docx: Uint8Array, live = doc) =>
  mergeReturned({ doc, threads, file }, readReturned(docx, 'b.docx'), live, {
    author: 'u9',
    now: new Date('2026-05-05T01:00:00Z'),
    newId: counter('neu'),
  });

describe.each([...plans.keys()].map((name, index) => [name, index] as const))(
  'a copy of %s',
  (name, index) => {
    const plan = plans.get(name)!;
    const hand = (prefix: string) => ({
      random: createRandom(seed * 977 + index + 1),
      author,
      date,
      newWord: counter(prefix),
    });

    test('that comes back as it went out changes nothing', async () => {
      const { docx, file } = await handedOut(plan);
      const { doc, suggestions, tray, threads, answers } = merge(plan, file, docx);
      expect({ suggestions, tray, threads, answers }).toEqual({
        suggestions: [],
        tray: [],
        threads: [],
        answers: [],
      });
      expect(doc.eq(plan.doc)).toBe(true);
    });

    test('edited with tracking on reads, all accepted, word for word as the file does', async () => {
      const { docx, file } = await handedOut(plan);
      const edited = editTracked(docx, hand('moi'), 60);
      const merged = merge(plan, file, edited);
      const made = suggestionsOf(merged.doc).filter(({ id }) => merged.suggestions.includes(id));
      expect(made.length).toBeGreaterThan(20);
      expect(new Set(made.map((each) => each.author))).toEqual(new Set(['u9']));
      expect(new Set(made.map(({ time }) => time))).toEqual(new Set(['2026-05-04T09:30:00.000Z']));
      // Written out again and read, it says what the file said: every line, computed words too.
      const again = readReturned((await writeReviewDocx({ ...plan, doc: merged.doc })).value, 'c.docx');
      const back = readReturned(edited, 'b.docx');
      expect(differing(textOf(back), textOf(again)).length).toBeLessThanOrEqual(merged.tray.length);
      const all = [...textOf(again), ...merged.tray.map(({ words }) => words)].join(' ');
      for (const word of textOf(back)
        .join(' ')
        .match(/moi\d+/gu) ?? [])
        expect(all).toContain(word);
      // What others had suggested stands as it stood.
      const before = suggestionsOf(plan.doc).map(({ id }) => id);
      expect(
        suggestionsOf(merged.doc)
          .map(({ id }) => id)
          .filter((id) => before.includes(id))
          .toSorted(),
      ).toEqual(before.toSorted());
      expect(merge(plan, file, edited, merged.doc).suggestions).toEqual([]);
    });

    test('finds its words while others go on: each is in the text or in the list of what found no place', async () => {
      const { docx, file } = await handedOut(plan);
      const edited = editTracked(docx, hand('moi'), 40);
      const live = suggestAtRandom(plan.doc, { seed: seed + 500 + index, authors: ['u7', 'u8'], count: 60 });
      const merged = merge(plan, file, edited, asAccepted(live, 'u7'));
      // Some of them stand in what another one suggests to take out.
      const all = [merged.doc.textContent, ...merged.tray.map(({ words }) => words)].join(' ');
      const came =
        textOf(readReturned(edited, 'b.docx'))
          .join(' ')
          .match(/moi\d+/gu) ?? [];
      for (const word of came) expect(all.toLocaleLowerCase('vi')).toContain(word);
      const before = suggestionsOf(asAccepted(live, 'u7')).map(({ id }) => id);
      const after = new Set(suggestionsOf(merged.doc).map(({ id }) => id));
      expect(before.filter((id) => !after.has(id))).toEqual([]);
    });

    test('saved again by a program that forgets where it came from is known by its words', async () => {
      const { docx, file } = await handedOut(plan);
      const edited = editTracked(docx, hand('moi'), 40);
      const elsewhere = readReturned(savedElsewhere(edited), 'b.docx');
      expect(elsewhere.identity).toBeNull();
      expect(sharedLines(file, elsewhere)).toBeGreaterThan(0.6);
      const merged = merge(plan, file, savedElsewhere(edited));
      const same = merge(plan, file, edited);
      expect(wordsOf(asAccepted(merged.doc))).toEqual(wordsOf(asAccepted(same.doc)));
      const times = suggestionsOf(merged.doc).filter(({ id }) => merged.suggestions.includes(id));
      expect(new Set(times.map(({ time }) => time))).toEqual(new Set(['2026-05-05T01:00:00.000Z']));
    });
  },
);

/** Lines of the one that are none of the other: where computed words were changed, which is listed instead. */
const differing = (some: readonly string[], others: readonly string[]): string[] =>
  some.filter((text) => !others.includes(text));

/** Named in other lines that print by themselves. */
const COMPUTED = /^\((?:kèm theo|ban hành kèm theo) /u;

/** As it reads with all accepted, line by line; what prints in capitals counts in small letters. */
function textOf({ lines }: WordFile): string[] {
  const final = lines.map(({ pieces }) =>
    pieces.flatMap(({ text, deleted }) => (deleted ? [] : [text])).join(''),
  );
  return final
    .map((text) => text.replace(/\s+/gu, ' ').trim().toLocaleLowerCase('vi'))
    .filter((text) => text !== '' && !COMPUTED.test(text));
}

/** So many plans are edited before LibreOffice saves them: each costs it seconds. */
const EDITED = 2;

test('LibreOffice only opens and saves it: nothing new is found, whoever commented, also after it was brought', async () => {
  const jobs = new Map<string, Job>();
  const files = new Map<string, { file: WordFile; edited: Uint8Array }>();
  for (const [index, [name, plan]] of [...plans].entries()) {
    const { docx, file } = await handedOut(plan);
    const random = createRandom(seed * 577 + index + 1);
    const edited =
      index < EDITED ? editTracked(docx, { random, author, date, newWord: counter('moi') }, 40) : docx;
    files.set(name, { file, edited });
    jobs.set(name, { docx: edited, verdict: 'keep' });
  }
  for (const [name, docx] of await settleInOffice(jobs)) {
    const plan = plans.get(name)!;
    const { file, edited } = files.get(name)!;
    const once = merge(plan, file, edited);
    const { suggestions, threads, answers, isUnformed } = merge(plan, file, docx, once.doc);
    expect({ name, suggestions, threads, answers, isUnformed }).toEqual({
      name,
      suggestions: [],
      threads: [],
      answers: [],
      isUnformed: false,
    });
  }
});
