import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Name, openWay, type Way } from '../../testing/openWay.ts';
import { toMoment } from './toMoment.ts';

let way: Way;
beforeAll(async () => {
  way = await openWay();
});
afterAll(() => way.stop());

const at = (planId: string, no: number): string => `/api/plans/${planId}/versions/${no}/submission.docx`;

async function linesOf(name: Name, planId: string, no: number): Promise<string[]> {
  const file = await way.as(name).fetch(at(planId, no));
  expect(file.status, await file.clone().text()).toBe(200);
  const body = unzipSync(new Uint8Array(await file.arrayBuffer()))['word/document.xml'];
  const lines = new TextDecoder().decode(body).match(/<w:p>.*?<\/w:p>/gs) ?? [];
  const words = lines.map((line) =>
    line
      .replace(/<[^>]+>/g, '')
      .replace(/[\s\u00a0]+/g, ' ')
      .trim(),
  );
  return words.filter(Boolean);
}

it('names who submits, the bytes that are submitted, each level and the reason of a forced step', async () => {
  const id = await way.newPlan(1);
  await way.begin(id);
  await way.pass('tuan', id);
  await way.pass('lan', id);
  await way.pass('ha', id, { act: 'legal', reason: 'Đúng thẩm quyền.' });
  await way.pass('lan', id, { kind: 'force', reason: 'Hỏa tốc, UBND tỉnh yêu cầu trong ngày.' });
  await way.pass('lan', id);
  const lines = await linesOf('giamdoc', id, 1);
  const text = lines.join('\n');
  const { versions } = await way.flowOf('giamdoc', id);
  expect(lines).toContain('PHIẾU TRÌNH');
  expect(lines).toContain('Kính gửi: Lãnh đạo Sở Nội vụ');
  expect(lines).toContain(`SHA-256: ${versions[0]!.sha256}`);
  expect(lines).toContain('Giám đốc Sở giao theo Công văn số 20/UBND-NC; hạn trình 31/12/2026.');
  expect(text).toMatch(/Nguyễn Thị Lan vẫn trình lúc .*Lý do: Hỏa tốc, UBND tỉnh yêu cầu trong ngày\./);
  expect(lines).toContain('- Chưa có: Kiểm tra thể thức.');
  expect(text).toMatch(/- \p{L}[^,\n]*, \d\d giờ \d\d phút ngày [\d/]+: Ý kiến pháp lý\. Đúng thẩm quyền\./u);
  expect(lines.slice(-2)).toEqual(['TRƯỞNG PHÒNG', 'Nguyễn Thị Lan']);
});

it('is that of its own version: what an earlier one went through is told in one line', async () => {
  const id = await way.newPlan(1);
  await way.toApproval(id);
  await way.pass('giamdoc', id, { kind: 'return', reason: 'Chưa có kinh phí.' });
  await way.pass('lan', id);
  const second = (await linesOf('lan', id, 2)).join('\n');
  expect(second).toMatch(/Đã được trả lại 01 lần; lần gần nhất Phan Đức Thắng, .*: Chưa có kinh phí\./);
  expect(second).not.toContain('Đúng thẩm quyền.');
  expect(second).not.toContain('Vượt bước');
  const first = (await linesOf('lan', id, 1)).join('\n');
  expect(first).toContain('Đúng thẩm quyền.');
  expect(first).toMatch(/Phan Đức Thắng, .*: Trả lại\. Chưa có kinh phí\./);
});

it('is unknown to whom the version is unknown', async () => {
  const id = await way.newPlan(1);
  await way.begin(id);
  await way.pass('tuan', id);
  expect((await way.as('giamdoc').fetch(at(id, 1))).status).toBe(404);
  expect((await way.as('lan').fetch(at(id, 7))).status).toBe(404);
});

it('writes moments as papers do, in Vietnam', () => {
  expect(toMoment('2026-02-28T17:05:00.000Z')).toBe('00 giờ 05 phút ngày 01/3/2026');
  expect(toMoment('2026-01-11T09:40:00.000Z')).toBe('16 giờ 40 phút ngày 11/01/2026');
});
