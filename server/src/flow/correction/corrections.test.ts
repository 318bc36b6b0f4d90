import type { AuditPage, NewPlanAnswer } from '@duthao/protocol';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWay, type Way } from '../../testing/openWay.ts';
import { moveTo } from '../moveTo.ts';

let way: Way;
let planId: string;
beforeAll(async () => {
  way = await openWay();
  planId = await way.newPlan(0);
  await way.pass('lan', planId);
});
afterAll(() => way.stop());

const fixes = [{ where: 'mục II.1', printed: 'Phòng nội vụ', right: 'Phòng Nội vụ' }];
const at = (more = ''): string => `/api/plans/${planId}/corrections${more}`;

it('is written only for what the agency has issued', async () => {
  const refused = await way.as('lan').refusal(at(), 'POST', { fixes });
  expect(refused).toEqual({ status: 409, kind: 'conflict' });
  await way.pass('giamdoc', planId);
  const { db } = way.test().server.storage;
  await db.transaction().execute((trx) => moveTo(trx, planId, 'issued'));
  expect((await way.as('lan').refusal(at(), 'POST', { fixes: [] })).kind).toBe('badRequest');
});

it('is recorded in the history and the log, and written as a công văn whenever asked for', async () => {
  const { id } = await way.as('lan').post<NewPlanAnswer>(at(), { fixes });
  const { corrections, events } = await way.flowOf('tuan', planId);
  expect(corrections).toMatchObject([{ id, by: 'Nguyễn Thị Lan', forWhom: null, fixes }]);
  expect(events.at(-1)).toMatchObject({
    kind: 'corrected',
    actor: 'Nguyễn Thị Lan',
    from: 'issued',
    to: 'issued',
  });
  const { entries } = await way.as('quantri').get<AuditPage>('/api/audit');
  expect(entries.find(({ action }) => action === 'flowActed')?.detail).toBe(
    'Soạn công văn đính chính: mục II.1: “Phòng nội vụ” → “Phòng Nội vụ”',
  );
  const file = await way.as('tuan').fetch(at(`/${id}/letter.docx`));
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const text = new TextDecoder().decode(parts['word/document.xml']).replace(/<[^>]+>/g, '');
  expect(text).toContain('- Tại mục II.1: đã in “Phòng nội vụ”, nay sửa lại là “Phòng Nội vụ”.');
  expect(text.replaceAll('\u00a0', ' ')).toContain('V/v đính chính');
});

it('is unknown under another plan, and to those who do not see the plan', async () => {
  const { id } = (await way.flowOf('lan', planId)).corrections[0]!;
  const other = await way.newPlan(0);
  expect((await way.as('lan').fetch(`/api/plans/${other}/corrections/${id}/letter.docx`)).status).toBe(409);
  expect((await way.as('lan').fetch(at('/nowhere/letter.docx'))).status).toBe(404);
  expect((await way.as('mai').fetch(`/api/plans/nowhere/corrections/${id}/letter.docx`)).status).toBe(404);
});
