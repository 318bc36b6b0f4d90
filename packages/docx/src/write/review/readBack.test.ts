import { asAccepted, type Plan, suggestionsOf, wordsOf } from '@duthao/plan';
import { build, commentAtRandom, examples, suggestAtRandom } from '@duthao/plan/testing';
import { describe, expect, test } from 'vitest';
import { readPlan } from '../../read/readPlan.ts';
import { createRandom } from '../../read/testing/random.ts';
import { richPlan } from '../../read/testing/richPlan.ts';
import { inOrder } from '../testing/inOrder.ts';
import { openDocx, within } from '../testing/openDocx.ts';
import { validate } from '../testing/validate.ts';
import { nameOf, toSeconds } from './Review.ts';
import { writeReviewDocx } from './writeReviewDocx.ts';

const FIRST_SEED = Number(process.env['SEED'] ?? 1);
const RUNS = Number(process.env['RUNS'] ?? 8);
const people = { an: { name: 'Lê An', unit: 'Phòng Pháp chế' }, binh: { name: 'Vũ Bình' } };
const authors = [...Object.keys(people), 'Sở Tài chính'];
const seeds = Array.from({ length: RUNS }, (_, i) => FIRST_SEED + i);

/** Columns, groups and doubly changed rows of task tables; words typed into the title of a decision. */
const ONCE_WRONG = [6, 18, 20, 23, 42, 52, 61];

const counter = (): (() => string) => {
  let count = 0;
  return () => `n${(count += 1)}`;
};

function reviewed(doc: Plan['doc'], seed: number, count: number): Plan {
  const suggested = suggestAtRandom(doc, { seed, authors, count });
  return { meta: { people }, ...commentAtRandom(suggested, { seed, authors, count: 10 }) };
}

/**
 * Letters and figures alone: spaces before a computed mark do not travel, nor does an empty line with its dash. Of nơi
 * nhận and signatures only the words count, since an empty signature takes no place in Word.
 */
function printed(text: Plan['doc'], read: Plan['doc']): { wanted: string; found: string } {
  const words = wordsOf(read, () => '').flatMap((line) => line.split(/\s+/u).filter(Boolean));
  const { wanted, found } = inOrder(text, words);
  const bare = (all: readonly string[]): string =>
    all
      .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
      .filter(Boolean)
      .join(' ');
  return { wanted: bare(wanted), found: bare(found) };
}

async function expectBothTexts(doc: Plan['doc'], hint: string): Promise<void> {
  const { value } = await writeReviewDocx({ meta: {}, doc });
  for (const [changes, text] of [
    ['original', doc],
    ['final', asAccepted(doc)],
  ] as const) {
    const read = readPlan(value, 'gop-y.docx', { newId: counter(), changes });
    const { wanted, found } = printed(text, read.value.doc);
    expect(found, `${hint}, ${changes}`).toBe(wanted);
  }
}

describe('a review copy read by our own reader', () => {
  const withWords = Object.values(examples)
    .flat()
    .filter(({ doc }) => suggestionsOf(doc).length > 0);
  test.each(withWords.map(({ name, doc }) => [name, doc] as const))(
    'gives both texts: %s',
    async (name, doc) => expectBothTexts(doc, name),
  );

  test(`gives both texts of ${RUNS} plans by chance from seed ${FIRST_SEED}, and of those that once failed`, async () => {
    for (const seed of [...seeds, ...ONCE_WRONG]) {
      const doc = suggestAtRandom(richPlan(createRandom(seed)), { seed, authors, count: 30 });
      await expectBothTexts(doc, `seed ${seed}`);
    }
  });

  test(`gives every thread of ${RUNS} plans by chance from seed ${FIRST_SEED}`, async () => {
    for (const seed of seeds) {
      const plan = reviewed(richPlan(createRandom(seed)), seed, 30);
      const { threads, findings } = readPlan((await writeReviewDocx(plan)).value, 'gop-y.docx', {
        newId: counter(),
      });
      const wanted = plan.threads!.map(({ isDone, comments }) => ({
        isDone,
        comments: comments.map(({ author, time, text }) => ({
          author: nameOf(author, people),
          time: toSeconds(time),
          text,
        })),
      }));
      const bare = threads.map(({ isDone, comments }) => ({
        isDone,
        comments: comments.map((one) => ({ ...one, text: one.text.replace(/^\[Về đoạn “.*?”\] /su, '') })),
      }));
      expect(bare, `seed ${seed}`).toEqual(wanted);
      expect(findings.map(({ rule }) => rule)).not.toContain('commentWithoutText');
    }
  });
});

test('a review copy is valid Open XML', { timeout: 60_000 }, async () => {
  for (const seed of seeds.slice(0, 4)) {
    const { value } = await writeReviewDocx(reviewed(richPlan(createRandom(seed)), seed, 80));
    const errors = await validate(value);
    if (errors === undefined)
      console.warn('No Open XML validator for this machine: the file was not checked.');
    expect(errors ?? [], `seed ${seed}`).toEqual([]);
  }
});

describe('comments', () => {
  const { node, p, plan, section, marked } = build;
  const comment = { author: 'an', time: '2026-03-02T07:40:00.500Z', text: 'Xem lại.' };
  const quotesIn = async (doc: Plan['doc'], thread: object): Promise<string> => {
    const threads = [{ id: 't1', isDone: false, comments: [comment], ...thread }];
    const { value } = await writeReviewDocx({ meta: { people }, doc, threads });
    const read = readPlan(value, 'gop-y.docx', { newId: counter() });
    const words: string[] = [];
    read.value.doc.descendants(({ marks, text }) => {
      if (text && marks.some(({ type }) => type.name === 'comment')) words.push(text);
    });
    return words.join('|') || read.threads.map(({ comments }) => comments[0]!.text).join();
  };
  const doc = plan({
    subject: 'Trồng cây',
    sections: [
      section(1, 'Việc', node('paragraph', { id: 'p1' }, 'Một hai ba bốn năm sáu bảy tám.'), p('Đoạn cuối.')),
    ],
  });

  test('on a block stand on its first words', async () => {
    expect(await quotesIn(doc, { nodeId: 'p1' })).toBe('Một hai ba bốn năm sáu');
  });

  test('on a suggestion stand on its words', async () => {
    const changed = plan({
      subject: 'Trồng cây',
      sections: [
        section(
          1,
          'Việc',
          p('Giữ ', ...marked('deletion', { id: 's1', author: 'an', time: comment.time }, 'bỏ đi')),
        ),
      ],
    });
    expect(await quotesIn(changed, { suggestionId: 's1' })).toBe('bỏ đi');
  });

  test('whose words are gone stand at the title and say which words these were', async () => {
    const { value } = await writeReviewDocx({
      meta: {},
      doc,
      threads: [{ id: 't1', isDone: false, comments: [comment], quote: 'cây xanh' }],
    });
    const { threads } = readPlan(value, 'gop-y.docx', { newId: counter() });
    expect(threads[0]!.comments[0]!.text).toBe('[Về đoạn “cây xanh”] Xem lại.');
    const [title] = openDocx(value).styled('TenLoai');
    expect(within(title, 'w:commentReference')).toHaveLength(1);
  });

  test('of threads that are not given leave no trace', async () => {
    const secret = plan({
      subject: 'Trồng cây',
      sections: [section(1, 'Việc', p('Chữ ', ...marked('comment', { thread: 'other' }, 'riêng'), '.'))],
    });
    expect(await quotesIn(secret, { nodeId: 'none' })).not.toContain('riêng');
  });

  test('name the plan and the copy only when they are known', async () => {
    const { value } = await writeReviewDocx({ meta: {}, doc }, undefined, {
      identity: { plan: 'P', copy: 'C' },
    });
    const again = await writeReviewDocx({ meta: {}, doc }, undefined, { identity: { plan: 'P', copy: 'C' } });
    expect(again.value).toEqual(value);
  });
});

test('words that two people delete carry one name in Word, and whose is missing is told', async () => {
  const { p, plan, section, marked } = build;
  const by = (id: string, author: string) => ({ id, author, time: '2026-03-02T07:40:00Z' });
  const both = marked('deletion', by('s1', 'an'), ...marked('deletion', by('s2', 'binh'), 'bỏ đi'));
  const doc = plan({ subject: 'Trồng cây', sections: [section(1, 'Việc', p('Giữ ', ...both, '.'))] });
  const { findings } = await writeReviewDocx({ meta: { people }, doc });
  expect(findings.filter(({ rule }) => rule === 'sharedDeletion')).toMatchObject([
    { message: expect.stringMatching(/^Có 1 chỗ .*(?:Lê An \(Phòng Pháp chế\)|Vũ Bình)\.$/u) as string },
  ]);
});
