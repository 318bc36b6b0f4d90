import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPlan, writeDocx } from '@duthao/docx';
import { createOffice, type Office, OfficeError } from '@duthao/office';
import { fillTemplate, type Plan, schema } from '@duthao/plan';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadTemplates } from '../../plans/loadTemplates.ts';
import { issueFactsOf } from '../issueFactsOf.ts';
import { withNumber } from '../withNumber.ts';
import { compareSigned } from './compareSigned.ts';
import { type PdfPiece, readPdf } from './readPdf.ts';

type Doc = Plan['doc'];
const templates = loadTemplates(fileURLToPath(new URL('../../../../templates', import.meta.url)));
const docOf = (id: string): Doc => {
  const template = templates.find((one) => one.id === id)!;
  const values = Object.fromEntries(template.fields.map(({ name, example }) => [name, example]));
  return fillTemplate(template, values, randomUUID).doc;
};
const numbered = { number: '95', code: null, datedOn: '2026-03-02' };

let office: Office;
let isThere = true;
beforeAll(async () => {
  office = createOffice({ warm: true });
  try {
    await pdfOf(docOf(templates[0]!.id));
  } catch (error) {
    if (!(error instanceof OfficeError) || error.kind !== 'missing') throw error;
    isThere = false;
    console.warn('LibreOffice is not installed: signed PDFs are not compared by this test');
  }
}, 120_000);
afterAll(() => office.stop());

async function pdfOf(doc: Doc): Promise<Uint8Array> {
  return office.convert((await writeDocx({ meta: { title: '' }, doc })).value, 'docx', 'pdf');
}

const compare = async (approved: Doc, signed: Doc) =>
  compareSigned(approved, await readPdf(await pdfOf(signed)));

/** Changes the n-th text that holds a word; as somebody would who touched the file after it was approved. */
function withWord(doc: Doc, word: string, other: string): Doc {
  let left = true;
  const json = JSON.stringify(doc.toJSON()).replaceAll(
    /"text":"((?:[^"\\]|\\.)*)"/g,
    (whole, text: string) => {
      if (!left || !text.split(' ').includes(word)) return whole;
      left = false;
      const words = text.split(' ');
      words[words.indexOf(word)] = other;
      return `"text":"${words.filter(Boolean).join(' ')}"`;
    },
  );
  if (left) throw new Error(`no text holds “${word}”`);
  return schema.nodeFromJSON(JSON.parse(json));
}

describe('a signed PDF', () => {
  it.each(templates.map(({ id }) => id))('of %s reads the same with its number and without', async (id) => {
    if (!isThere) return;
    const doc = docOf(id);
    const { code } = issueFactsOf(doc);
    const withoutNumber = await compare(doc, doc);
    expect(withoutNumber.differences).toEqual([]);
    expect(withoutNumber).toMatchObject({ verdict: 'same', numberInFile: null });
    const withIt = await compare(doc, withNumber(doc, numbered));
    expect(withIt.differences).toEqual([]);
    expect(withIt).toMatchObject({ verdict: 'same', numberInFile: `95/${code}` });
  });

  it('is caught with one word changed, left out or put in', async () => {
    if (!isThere) return;
    const doc = docOf('trien-khai-nghi-quyet');
    const changed = await compare(doc, withNumber(withWord(doc, 'các', 'mọi'), numbered));
    expect(changed).toMatchObject({
      verdict: 'differs',
      count: 1,
      differences: [{ approved: 'các', signed: 'mọi' }],
    });
    const left = await compare(doc, withWord(doc, 'các', ''));
    expect(left).toMatchObject({ count: 1, differences: [{ approved: 'các', signed: '' }] });
    const added = await compare(doc, withWord(doc, 'các', 'các không'));
    expect(added).toMatchObject({ count: 1, differences: [{ approved: '', signed: 'không' }] });
  });

  it('of another plan is called another document', async () => {
    if (!isThere) return;
    const [one, other] = templates;
    const found = await compare(docOf(one!.id), docOf(other!.id));
    expect(found).toMatchObject({ verdict: 'other', differences: [] });
  });

  it('of old plans, with tables and footnotes over many pages, reads the same', async () => {
    if (!isThere) return;
    const seeds = fileURLToPath(new URL('../../../../../shared/seeds', import.meta.url));
    if (!existsSync(seeds)) return console.warn('Old plans (../shared/seeds) are absent: not compared.');
    for (const name of readdirSync(seeds)) {
      const options = { newId: randomUUID, changes: 'final' } as const;
      const { doc } = readPlan(readFileSync(join(seeds, name)), name, options).value;
      const found = await compare(doc, withNumber(doc, numbered));
      expect(found.differences).toEqual([]);
      expect(found.verdict).toBe('same');
    }
  }, 120_000);

  it('may carry what a signing program draws beside the signature, and nothing else', async () => {
    if (!isThere) return;
    const doc = docOf('trien-khai-nghi-quyet');
    const { pages, pieces } = await readPdf(await pdfOf(doc));
    const drawn = (text: string): PdfPiece => ({
      ...pieces.at(-1)!,
      text: ` ${text}`,
      size: 11,
      endsLine: true,
    });
    const stamped = compareSigned(doc, { pages, pieces: [...pieces, drawn('Ký bởi: SỞ NỘI VỤ')] });
    expect(stamped).toMatchObject({ verdict: 'same', stamps: ['Ký bởi: SỞ NỘI VỤ'] });
    const added = compareSigned(doc, { pages, pieces: [...pieces, drawn('Không áp dụng mục II')] });
    expect(added).toMatchObject({ verdict: 'differs', differences: [{ signed: 'Không áp dụng mục II' }] });
  });

  it('with words hidden beside number and date is caught all the same', async () => {
    if (!isThere) return;
    const doc = docOf('trien-khai-nghi-quyet');
    const { place } = issueFactsOf(doc);
    const head = (value: string): Doc =>
      schema.nodeFromJSON(
        JSON.parse(JSON.stringify(doc.toJSON()).replace(`"place":"${place}"`, `"place":"${value}"`)),
      );
    expect((await compare(doc, head(`${place} (bản sao)`))).count).toBe(1);
  });
});

it('a scan has no text to compare', () => {
  const doc = docOf(templates[0]!.id);
  expect(compareSigned(doc, { pages: 3, pieces: [] })).toMatchObject({ verdict: 'noText', pages: 3 });
});
