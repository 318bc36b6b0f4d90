import { readPlan } from '@duthao/docx';
import { OfficeError } from '@duthao/office';
import type { AuditPage, HandOverCard, SignedFile } from '@duthao/protocol';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../testing/Person.ts';
import { startTestServer, type TestServer } from '../../testing/startTestServer.ts';
import { fileNameOf } from './fileNameOf.ts';
import { handOverFields, toMetadata } from './handOverFields.ts';
import { noFacts } from '../entries.ts';

let test: TestServer;
let clerk: Person;
let planId: string;
const password = 'hoa-2026';

beforeAll(async () => {
  test = await startTestServer({ now: () => new Date('2026-03-03T02:00:00Z') });
  clerk = await test.signIn('hoa');
  planId = (await test.findPlan()).id;
  await test.server.storage.db.updateTable('plans').set({ state: 'numbering' }).execute();
  const wanted = { source: 'elsewhere', number: '5', datedOn: '2026-03-02', password };
  await clerk.post(`/api/plans/${planId}/number`, wanted);
});
afterAll(() => test.stop());

const bytesOf = async (path: string): Promise<Uint8Array> =>
  new Uint8Array(await (await clerk.fetch(`/api/plans/${planId}/${path}`)).arrayBuffer());
const form = (name: string, bytes: Uint8Array<ArrayBuffer>): FormData => {
  const data = new FormData();
  data.append('file', new Blob([bytes]), name);
  return data;
};
const bring = (name: string, bytes: Uint8Array): Promise<SignedFile> =>
  clerk.post(`/api/plans/${planId}/signed-files`, form(name, new Uint8Array(bytes)));

/** Why a file is refused. */
async function refused(name: string, text: string): Promise<string> {
  const file = form(name, new Uint8Array(Buffer.from(text)));
  return (await clerk.refusal(`/api/plans/${planId}/signed-files`, 'POST', file)).kind;
}

describe('the hand-over', () => {
  it('names the fields of an e-office in its order, and what is missing', async () => {
    const card = await clerk.get<HandOverCard>(`/api/plans/${planId}/hand-over?pages=7`);
    expect(card.fileName).toBe('KH-05-SNV-2026-03-02');
    const values = Object.fromEntries(card.fields.map(({ name, value }) => [name, value]));
    expect(values).toMatchObject({
      TypeName: 'Kế hoạch',
      CodeNumber: '05',
      CodeNotation: 'KH-SNV',
      IssuedDate: '02/03/2026',
      PageAmount: '7',
      Priority: 'Thường',
    });
    const before = await clerk.get<HandOverCard>(`/api/plans/${planId}/hand-over`);
    expect(before.fields.find(({ name }) => name === 'PageAmount')?.problem).toMatch(/số trang/);
    const metadata = JSON.parse(new TextDecoder().decode(await bytesOf('hand-over.json')));
    expect(metadata).toMatchObject({ CodeNumber: '05', SignerInfo: { FullName: values['FullName'] } });
  });

  it('says which value is longer than Phụ lục VI allows', () => {
    const facts = {
      ...noFacts,
      code: 'KH-SNV',
      issuer: 'SỞ',
      place: '',
      urgency: null,
      subject: 'á'.repeat(501),
    };
    const fields = handOverFields({ facts, entry: null, pages: 12 });
    expect(fields.find(({ name }) => name === 'Subject')?.problem).toMatch(/501 ký tự, quá 500/);
    expect(fields.find(({ name }) => name === 'CodeNumber')?.problem).toMatch(/chưa có số/);
  });

  it('takes mức độ khẩn from the plan', () => {
    const facts = { ...noFacts, code: 'KH-SNV', issuer: 'SỞ', place: '', urgency: 'THƯỢNG KHẨN' as const };
    const handed = { facts, entry: null, pages: 12 };
    expect(handOverFields(handed).find(({ name }) => name === 'Priority')?.value).toBe('Thượng khẩn');
    expect(toMetadata(handed)).toMatchObject({ Priority: 2 });
  });

  it('gives the work copy with number and date in it, under a name without accents', async () => {
    const answer = await clerk.fetch(`/api/plans/${planId}/hand-over.docx`);
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="KH-05-SNV-2026-03-02.docx"',
    );
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const { doc } = readPlan(bytes, 'a.docx', { newId: () => crypto.randomUUID(), changes: 'final' }).value;
    const head = doc.children.find(({ type }) => type.name === 'letterhead')!.attrs;
    expect(head).toMatchObject({ number: '5', day: 2, month: 3, year: 2026 });
    expect(Object.keys(unzipSync(bytes))).toContain('word/document.xml');
    expect(fileNameOf('KH-PGDĐT', { number: '95', datedOn: '2023-02-01' })).toBe('KH-95-PGDDT-2023-02-01');
    expect(fileNameOf('KH-PGDĐT', null)).toBe('KH-PGDDT-chua-so');
  });
});

describe('a signed file', () => {
  it('that only appends to our PDF is known by its bytes, compared, and kept as it came', async () => {
    const made = await clerk.fetch(`/api/plans/${planId}/hand-over.pdf`);
    if (made.status === 501) return console.warn(new OfficeError('missing').message);
    const ours = new Uint8Array(await made.arrayBuffer());
    expect(await bytesOf('hand-over.pdf')).toEqual(ours);
    const signed = Buffer.concat([ours, Buffer.from('\n% một chữ ký\n')]);
    const file = await bring('Bản ký.pdf', signed);
    expect(file.comparison).toMatchObject({
      verdict: 'same',
      sameBytes: true,
      numberInFile: '05/KH-SNV',
      differences: [],
    });
    expect(file).toMatchObject({ fileName: 'Bản ký.pdf', kind: 'pdf', receivedBy: 'Đỗ Thị Hòa' });
    expect(await bytesOf(`signed-files/${file.id}`)).toEqual(new Uint8Array(signed));
    const card = await clerk.get<HandOverCard>(`/api/plans/${planId}/hand-over`);
    expect(card.fields.find(({ name }) => name === 'PageAmount')?.value).toBe(String(file.comparison.pages));
    const { entries } = await (await test.signIn('quantri')).get<AuditPage>('/api/audit');
    const line = entries.find(({ action }) => action === 'signedFileReceived');
    expect(line?.detail).toContain(file.sha256);
  });

  it('without text is kept and said to be uncompared; what is neither PDF nor picture is refused', async () => {
    const picture = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
    expect((await bring('quet.jpg', picture)).comparison).toMatchObject({ verdict: 'noText', pages: 1 });
    expect(await refused('anh.png', '<svg onload="alert(1)">')).toBe('unknownFileType');
    expect(await refused('ban-ky.pdf', '%PDF-1.7 không phải PDF')).toBe('unknownFileType');
    expect(await refused('rong.pdf', '')).toBe('emptyFile');
  });

  it('is brought by clerks only, after approval only, and belongs to its plan', async () => {
    const lan = await test.signIn('lan');
    const path = `/api/plans/${planId}/signed-files`;
    const picture = form('a.jpg', new Uint8Array([0xff, 0xd8, 0xff]));
    expect((await lan.refusal(path, 'POST', picture)).kind).toBe('forbidden');
    const [file] = await lan.get<SignedFile[]>(path);
    expect(file).toBeDefined();
    const other = await test.server.storage.db
      .selectFrom('plans')
      .select('id')
      .where('id', '!=', planId)
      .executeTakeFirstOrThrow();
    const elsewhere = `/api/plans/${other.id}/signed-files/${file!.id}`;
    expect((await clerk.refusal(elsewhere)).kind).toBe('notFound');
    await test.server.storage.db.updateTable('plans').set({ state: 'drafting' }).execute();
    expect((await clerk.refusal(path, 'POST', picture)).kind).toBe('conflict');
  });
});
