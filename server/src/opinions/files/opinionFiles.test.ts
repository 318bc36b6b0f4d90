import { readSheet } from '@duthao/docx';
import type { Answer, PlaceName, Round } from '@duthao/protocol';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Office, openOffice } from '../../testing/openOffice.ts';

const KHTC = 'Phòng Kế hoạch - Tài chính';
let office: Office;
let round: Round;

beforeAll(async () => {
  office = await openOffice();
  const unitIds = [office.unitId('KHTC'), office.unitId('PC')];
  round = await office.send({
    unitIds,
    bodies: ['Sở Tài chính', 'UBND xã Bình Minh'],
    note: 'Chú ý kinh phí.',
  });
});
afterAll(() => office.stop());

const at = (file: string): string => `/api/plans/${office.plan.id}/rounds/${round.id}/${file}`;
const idOf = (name: string): string => round.addressees.find((one) => one.name === name)!.id;

async function answer(who: string, whose: string, wanted: Answer): Promise<Round> {
  const given = await office.as(who).fetch(at(`addressees/${idOf(whose)}`), 'PUT', wanted);
  expect(given.status, await given.clone().text()).toBe(200);
  return (await given.json()) as Round;
}

const bytesOf = async (path: string, who = 'tuan'): Promise<Uint8Array> => {
  const file = await office.as(who).fetch(at(path));
  expect(file.status, await file.clone().text()).toBe(200);
  return new Uint8Array(await file.arrayBuffer());
};
const cellsOf = async (query = ''): Promise<readonly (readonly string[])[]> =>
  readSheet(await bytesOf(`table.xlsx${query}`)).map(({ cells }) => cells);
const linesOf = async (path: string): Promise<string[]> => {
  const body = new TextDecoder().decode(unzipSync(await bytesOf(path))['word/document.xml']);
  const lines = body.match(/<w:p>.*?<\/w:p>/gs) ?? [];
  return lines
    .map((line) =>
      line
        .replace(/<[^>]+>/g, '')
        .replaceAll('\u00a0', ' ')
        .trim(),
    )
    .filter(Boolean);
};

it('the table is right before anybody has answered', async () => {
  const cells = await cellsOf();
  expect(cells.flat()).toContain(
    'Tổng số cơ quan, đơn vị được lấy ý kiến: 04; đã trả lời: 00 (nhất trí: 00; có ý kiến: 00); chưa trả lời: 04.',
  );
  expect(cells.slice(-4).map((row) => row.slice(0, 4))).toEqual([
    ['1', 'Phòng Pháp chế', '', 'Chưa trả lời'],
    ['2', KHTC, '', 'Chưa trả lời'],
    ['3', 'Sở Tài chính', '', 'Chưa trả lời'],
    ['4', 'UBND xã Bình Minh', '', 'Chưa trả lời'],
  ]);
});

it('the table tells each opinion with its place, its answer or that there is none, and how it came', async () => {
  await answer('ha', 'Phòng Pháp chế', { state: 'agreed', words: '' });
  const [place] = await office.as('tuan').get<PlaceName[]>(`/api/plans/${office.plan.id}/places`);
  const rows = `addressees/${idOf('Sở Tài chính')}/opinions`;
  await office
    .as('tuan')
    .post(at(rows), { placeId: place!.id, words: 'Nêu rõ nguồn.\nGhi mức chi.', quote: 'kinh phí' });
  const letter = { channel: 'letter', number: '45/STC-NS', date: '2026-03-09', note: '' } as const;
  await answer('tuan', 'Sở Tài chính', { state: 'remarks', words: '', letter });
  const told = await answer('khoa', KHTC, { state: 'remarks', words: 'Rút gọn.' });
  const opinion = told.opinions.find(({ words }) => words === 'Rút gọn.')!;
  await office
    .as('tuan')
    .post(at('respond'), { opinions: [opinion], kind: 'partly', words: 'Đã rút phần I.' });
  const cells = await cellsOf();
  expect(cells.flat()).toContain(
    'Tổng số ý kiến: 02; tiếp thu: 00; tiếp thu một phần: 01; giải trình: 00; chưa giải trình: 01.',
  );
  expect(cells.slice(-4)).toEqual([
    ['1', 'Phòng Pháp chế', '', 'Nhất trí', '', ''],
    ['2', KHTC, 'Toàn văn bản', 'Rút gọn.', 'Tiếp thu một phần', 'Đã rút phần I.'],
    [
      '3',
      'Sở Tài chính Công văn số 45/STC-NS ngày 09/3/2026',
      place!.name,
      'Về đoạn “kinh phí”: Nêu rõ nguồn. Ghi mức chi.',
      'Chưa giải trình',
      '',
    ],
    ['4', 'UBND xã Bình Minh', '', 'Chưa trả lời', '', ''],
  ]);
  expect((await cellsOf('?by=section')).slice(-7).map((row) => row[1])).toEqual([
    'Toàn văn bản',
    KHTC,
    expect.stringMatching(/^I\. \p{Lu}/u),
    expect.stringContaining('Sở Tài chính'),
    'Không có ý kiến về nội dung',
    'Phòng Pháp chế',
    'UBND xã Bình Minh',
  ]);
});

it('the same table stands on pages, signed by the head of the unit that leads', async () => {
  const lines = await linesOf('table.docx');
  expect(lines).toContain('BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN');
  expect(lines.find((line) => line.startsWith('đối với dự thảo'))).toMatch(/^đối với dự thảo Kế hoạch \S/);
  expect(lines.slice(-2)).toEqual(['TRƯỞNG PHÒNG', 'Nguyễn Thị Lan']);
});

it('silence is no consent in the table of a round that is closed', async () => {
  await office.as('tuan').fetch(at('').slice(0, -1), 'PUT', { isOpen: false });
  const cells = await cellsOf();
  expect(cells.at(-1)).toEqual(['4', 'UBND xã Bình Minh', '', 'Không có văn bản trả lời', '', '']);
  expect(cells.flat().some((text) => text.includes('không có văn bản trả lời: 01.'))).toBe(true);
  expect(cells.flat().some((text) => text.startsWith('Số liệu đến'))).toBe(false);
});

it('the công văn goes to the bodies outside, and on request to the units', async () => {
  const outside = await linesOf('request.docx');
  expect(outside).toContain('- Sở Tài chính;');
  expect(outside).toContain('- UBND xã Bình Minh.');
  expect(outside).toContain('Chú ý kinh phí.');
  expect(outside.some((line) => line.startsWith('V/v tham gia ý kiến đối với dự thảo Kế hoạch'))).toBe(true);
  expect(await linesOf('request.docx?to=units')).toContain(`- ${KHTC}.`);
});

it('is refused to who sees only what his unit was asked, and unknown to strangers', async () => {
  for (const file of ['table.docx', 'table.xlsx', 'request.docx']) {
    expect((await office.as('khoa').fetch(at(file))).status).toBe(403);
    expect((await office.as('giamdoc').fetch(at(file))).status).toBe(404);
  }
  expect((await office.as('tuan').fetch(at('table.docx?by=other'))).status).toBe(400);
});
