import { writeReviewDocx } from '@duthao/docx';
import { asAccepted, footnotesOf, type Plan, printedLines } from '@duthao/plan';
import { beforeAll, describe, expect, test } from 'vitest';
import { reviewedPlans } from './reviewedPlans.ts';
import { readSaved, type Saved } from './savedWords.ts';
import { type Job, settleInOffice } from './settleInOffice.ts';

const seed = Number(process.env['SEED'] ?? 1);
const plans = reviewedPlans(seed);
console.info(`review copies: ${plans.size} plans, seeds from ${seed}`);

const saved = new Map<string, Saved>();
beforeAll(async () => {
  const jobs = new Map<string, Job>();
  for (const [name, plan] of plans) {
    const docx = (await writeReviewDocx(plan)).value;
    for (const verdict of ['accept', 'reject', 'keep'] as const)
      jobs.set(`${name}.${verdict}`, { docx, verdict });
    // LibreOffice 7.4 mixes up footnotes where a comment stands between two of them, whoever wrote the file.
    if (footnotesOf(asAccepted(plan.doc)).length + footnotesOf(plan.doc).length === 0) continue;
    const bare = (await writeReviewDocx({ ...plan, threads: [] })).value;
    for (const verdict of ['accept', 'reject'] as const)
      jobs.set(`${name}.notes.${verdict}`, { docx: bare, verdict });
  }
  for (const [name, docx] of await settleInOffice(jobs)) saved.set(name, readSaved(docx));
});

const split = (text: string): string[] => text.normalize('NFC').split(/\s+/).filter(Boolean);

/** The words in the order of the pages; of nơi nhận and signatures, which stand beside each other, their words only. */
function wordsOf(doc: Plan['doc'], found: readonly string[]): { wanted: string[]; found: string[] } {
  const groups: { isFoot: boolean; words: string[] }[] = [];
  for (const { kind, cells } of printedLines(doc, () => '')) {
    const isFoot = kind === 'endorsement';
    if (groups.at(-1)?.isFoot !== isFoot) groups.push({ isFoot, words: [] });
    groups.at(-1)!.words.push(...split(cells.join(' ')));
  }
  let at = 0;
  const sorted = groups.flatMap(({ isFoot, words }) => {
    const own = found.slice(at, (at += words.length));
    return isFoot ? own.toSorted() : own;
  });
  return {
    wanted: groups.flatMap(({ isFoot, words }) => (isFoot ? words.toSorted() : words)),
    found: [...sorted, ...found.slice(at)],
  };
}

const verdicts = [
  ['reject', 'as the plan stands', (doc: Plan['doc']) => doc],
  ['accept', 'as the plan with every suggestion accepted', (doc: Plan['doc']) => asAccepted(doc)],
] as const;

describe.each([...plans.keys()])('the review copy of %s in LibreOffice', (name) => {
  const plan = plans.get(name)!;

  test.each(verdicts)('reads, after “%s all”, word for word %s', (verdict, _, textOf) => {
    const { words, changes } = saved.get(`${name}.${verdict}`)!;
    const { wanted, found } = wordsOf(textOf(plan.doc), words);
    expect(found).toEqual(wanted);
    expect(changes).toBe(0);
  });

  test.each(verdicts)('has, after “%s all”, its footnotes %s', (verdict, _, textOf) => {
    const notes = footnotesOf(textOf(plan.doc)).flatMap(split);
    expect(saved.get(`${name}.notes.${verdict}`)?.footnotes ?? []).toEqual(notes);
  });

  test('has every comment with its text and author, and knows which threads are done', () => {
    const { comments, done } = saved.get(`${name}.keep`)!;
    const { threads = [], meta } = plan;
    const nameOf = (author: string): string => {
      const person = meta.people?.[author];
      return person ? person.name + (person.unit ? ` (${person.unit})` : '') : author;
    };
    const all = threads.flatMap(({ isDone, comments: own }) => own.map((one) => ({ ...one, isDone })));
    const wanted = all.map(({ author, text }) => `${nameOf(author)}: ${text}`);
    const found = comments.map(
      ({ author, text }) => `${author}: ${text.replace(/^\[Về đoạn “.*?”\] /u, '')}`,
    );
    expect(found.toSorted()).toEqual(wanted.toSorted());
    expect(done).toBe(all.filter(({ isDone }) => isDone).length);
  });
});
