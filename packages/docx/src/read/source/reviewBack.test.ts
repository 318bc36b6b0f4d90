import { asAccepted, asItStands, type Plan, suggestionsOf, wordsOf } from '@duthao/plan';
import { build, suggestAtRandom } from '@duthao/plan/testing';
import { describe, expect, test } from 'vitest';
import { writeReviewDocx } from '../../write/review/writeReviewDocx.ts';
import { inOrder } from '../../write/testing/inOrder.ts';
import type { ImportedPlan } from '../importedPlan.ts';
import { readPlan } from '../readPlan.ts';
import { createRandom } from '../testing/random.ts';
import { richPlan } from '../testing/richPlan.ts';

type Doc = Plan['doc'];
const FIRST_SEED = Number(process.env['SEED'] ?? 1);
const RUNS = Number(process.env['RUNS'] ?? 8);
const { node, p, plan, section, marked } = build;

const AN = { id: 's1', author: 'an', time: '2026-03-02T07:40:00Z' };
const BINH = { id: 's2', author: 'binh', time: '2026-03-02T08:00:00Z' };
const comes = { suggestedInsert: JSON.stringify(AN) };
const goes = { suggestedDelete: JSON.stringify(BINH) };

async function importedAgain(doc: Doc): Promise<ImportedPlan> {
  const { value } = await writeReviewDocx({ meta: {}, doc });
  let count = 0;
  return readPlan(value, 'gop-y.docx', { newId: () => `n${(count += 1)}` });
}

/** All that a plan says but its ids, which an import makes anew. */
function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (typeof value === 'string' && value.startsWith('{"id"')) return withoutIds(JSON.parse(value));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name, of]) => name !== 'id' && of !== null);
  return Object.fromEntries(kept.map(([name, of]) => [name, withoutIds(of)]));
}

const rows = (...more: Doc[]) =>
  node(
    'table',
    { id: 't' },
    node('tableRow', { header: true }, node('tableCell', null, p('Lớp')), node('tableCell', null, p('Số'))),
    ...more,
  );
const row = (attrs: object | null, ...words: string[]) =>
  node('tableRow', attrs, ...words.map((one) => node('tableCell', null, p(one))));

const kept: Record<string, Doc[]> = {
  'a paragraph that comes in, with words that somebody else adds': [
    p('Trước.'),
    node('paragraph', comes, 'Thêm vào ', ...marked('insertion', BINH, 'một ý'), '.'),
    p('Sau.'),
  ],
  'paragraphs that go, one after the other': [
    p('Trước.'),
    node('paragraph', goes, 'Bỏ đi.'),
    node('paragraph', { ...goes, marker: 'dash' }, 'Bỏ cả đây.'),
    p('Sau.'),
  ],
  'the last paragraph, which goes': [p('Trước.'), node('paragraph', goes, 'Cuối cùng.')],
  'words in and out': [
    p('Nộp ', ...marked('deletion', AN, 'ba'), ...marked('insertion', AN, 'bốn'), ' báo cáo.'),
  ],
  'a paragraph cut in two': [
    p(
      'Câu một. ',
      node('suggestedSplit', { suggestedInsert: JSON.stringify({ ...AN, attrs: {} }) }),
      'Câu hai.',
    ),
  ],
  'two paragraphs joined': [
    p('Câu một '),
    node('paragraph', { suggestedDelete: JSON.stringify({ ...BINH, join: true }) }, 'và hai.'),
  ],
  'a paragraph that becomes an item': [
    node(
      'paragraph',
      { marker: 'dash', suggestedChange: JSON.stringify({ ...AN, former: { marker: null } }) },
      'Rà soát.',
    ),
  ],
  'rows that come and go': [rows(row(null, 'Một', '20'), row(comes, 'Hai', '21'), row(goes, 'Ba', '22'))],
  'a footnote that comes in and one that goes': [
    p(
      'Có',
      node('footnote', { id: 'f1', ...comes }, 'Nguồn mới.'),
      ' và',
      node('footnote', { id: 'f2', ...goes }, 'Nguồn cũ.'),
      '.',
    ),
  ],
  'words in italics': [
    p(
      ...marked('formatChange', { ...AN, former: '{"italic":false}' }, ...marked('italic', null, 'Lưu ý')),
      ' nhỏ.',
    ),
  ],
};

describe('a review copy comes back with its suggestions as they were: ', () => {
  test.each(Object.entries(kept))('%s', async (_name, blocks) => {
    const doc = plan({ subject: 'Trồng cây', sections: [section(1, 'Việc', ...blocks)] });
    const { value, findings } = await importedAgain(doc);
    expect(withoutIds(value.doc.child(5).toJSON())).toEqual(withoutIds(doc.child(5).toJSON()));
    expect(findings.map(({ rule }) => rule)).not.toContain('changesNotKept');
  });
});

const letters = (words: readonly string[]): string => words.join(' ').replace(/[^\p{L}\p{N}]+/gu, ' ');

function expectHonest(doc: Doc, { value, findings }: ImportedPlan, hint: string): boolean {
  const both = [asItStands, asAccepted].map((textOf) => {
    const printed = wordsOf(textOf(value.doc), () => '').flatMap((line) => line.split(/\s+/u));
    const { wanted, found } = inOrder(textOf(doc), printed.filter(Boolean));
    return letters(wanted) === letters(found);
  });
  const names = new Set(suggestionsOf(doc).map(({ author }) => author));
  for (const { author } of suggestionsOf(value.doc)) expect(names, hint).toContain(author);
  const keyOf = ({ author, time }: { author: string; time: string }): string =>
    `${author} ${time.slice(0, 16)}`;
  const came = new Set(suggestionsOf(value.doc).map(keyOf));
  const went = [...new Set(suggestionsOf(doc).map(keyOf))];
  expect(went.filter((key) => came.has(key)).length / went.length, hint).toBeGreaterThan(0.75);
  return both.every(Boolean) || findings.some(({ rule }) => rule === 'changesNotKept');
}

test(`${RUNS} plans by chance from seed ${FIRST_SEED} come back with both texts, or it is told`, async () => {
  const silent: number[] = [];
  for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed += 1) {
    const authors = ['an', 'binh', 'Sở Tài chính'];
    const doc = suggestAtRandom(richPlan(createRandom(seed)), { seed, authors, count: 30 });
    if (!expectHonest(doc, await importedAgain(doc), `seed ${seed}`)) silent.push(seed);
  }
  expect(silent).toEqual([]);
});

test('what is tracked in the letterhead and in signatures does not run together, and is told', async () => {
  const change = JSON.stringify({ ...AN, former: { name: 'Mai Ánh' } });
  const signature = node('signature', { position: 'GIÁM ĐỐC', name: 'Mai Anh', suggestedChange: change });
  const recipients = node('recipients', null, node('recipient', null, 'Sở Y tế'));
  const doc = plan({
    subject: 'Trồng cây',
    sections: [section(1, 'Việc', p('Làm.'))],
    endorsement: [recipients, node('signatures', null, signature)],
  });
  const { value, findings } = await importedAgain(doc);
  expect(wordsOf(value.doc, () => '').join(' ')).toContain('Mai Ánh');
  expect(findings.find(({ rule }) => rule === 'changesNotKept')?.message).toContain('Có 2 dòng');
});

test('a heading whose words alone are tracked keeps what stands below it', async () => {
  const doc = plan({
    subject: 'Trồng cây',
    sections: [section(1, 'Một', p('Đoạn.')), section(1, 'Hai', node('paragraph', goes, 'Bỏ.'), p('Giữ.'))],
  });
  const { value } = await importedAgain(doc);
  expect(wordsOf(asAccepted(value.doc), () => '')).toEqual(wordsOf(asAccepted(doc), () => ''));
});
