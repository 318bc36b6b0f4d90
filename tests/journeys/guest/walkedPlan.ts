import { writePlanFile } from '@duthao/plan';
import { build } from '@duthao/plan/testing';
import { newPlanAnswerSchema, unitSchema } from '@duthao/protocol';
import { get, type Person } from '../../support/api.ts';

const { node, plan, section } = build;

const named = (id: string, ...words: build.Child[]) => node('paragraph', { id }, ...words);
const taskCell = (row: string, column: string, text: string) =>
  node('taskCell', { column }, named(`${row}-${column}`, text));
const task = (id: string, ...words: string[]) =>
  node('task', { id }, ...words.map((text, index) => taskCell(id, `cot${index + 1}`, text)));
const row = (id: string, ...words: string[]) =>
  node(
    'tableRow',
    { id },
    ...words.map((text, index) =>
      node('tableCell', { id: `${id}-${index}` }, named(`${id}-${index}-d`, text)),
    ),
  );

/** One of everything that a guest may try. */
const doc = plan({
  subject: 'Trồng cây quanh trụ sở',
  bases: [
    node('basis', { id: 'cc1' }, 'Căn cứ quy chế làm việc'),
    node('basis', { id: 'cc2' }, 'Theo lời của tổ cây xanh'),
  ],
  openings: [named('mo', 'Văn phòng lập kế hoạch như sau.')],
  sections: [
    section(
      1,
      'Mục đích',
      named('d1', 'Sân có bóng mát.'),
      named('d2', 'Tường đỡ nắng gắt.'),
      named('d3', 'Người đến đỡ mệt.'),
    ),
    section(
      1,
      'Yêu cầu',
      named('y1', 'Cây khỏe, ', node('footnote', { id: 'ct' }, 'Cây cao hơn hai mét.'), 'rễ nông.'),
      named('y2', 'Không trồng sát móng.'),
    ),
    section(2, 'Chọn cây', named('c1', 'Lấy giống ở vườn ươm.')),
    section(2, 'Đào hố', named('h1', 'Hố sâu tám mươi phân.')),
    section(
      1,
      'Phân công',
      node(
        'taskTable',
        { id: 'bang' },
        node('taskColumn', { id: 'cot1', kind: 'content' }, 'Việc'),
        node('taskColumn', { id: 'cot2', kind: 'lead' }, 'Chủ trì'),
        node('taskColumn', { id: 'cot3', kind: 'due' }, 'Xong'),
        task('v1', 'Mua giống', 'Tổ mua sắm', 'tháng một'),
        task('v2', 'Đào đất', 'Đội sân vườn', 'tháng hai'),
        task('v3', 'Tưới nước', 'Bảo vệ', 'hằng tuần'),
      ),
    ),
    section(
      1,
      'Kinh phí',
      node(
        'table',
        { id: 'tien' },
        row('t1', 'Khoản', 'Tiền'),
        row('t2', 'Cây giống', 'Năm triệu'),
        row('t3', 'Phân bón', 'Hai triệu'),
      ),
    ),
  ],
  closings: [named('ket', 'Có vướng mắc thì báo Văn phòng.')],
  endorsement: [
    node(
      'recipients',
      null,
      node('recipient', { id: 'n1' }, 'Lãnh đạo sở'),
      node('recipient', { id: 'n2' }, 'Các phòng'),
    ),
    node(
      'signatures',
      null,
      node('signature', { id: 'k1', position: 'Chánh Văn phòng', name: 'Đỗ Văn Khải' }),
    ),
  ],
});

/** A plan of that kind, written by the unit of `person` together with another one. */
export async function startWalkedPlan(person: Person, leadUnit: string, coUnit: string): Promise<string> {
  const units = unitSchema.array().parse(await (await get(person, '/api/units')).json());
  const idOf = (wanted: string): string => units.find(({ name }) => name === wanted)!.id;
  const body = new FormData();
  body.append('leadUnitId', idOf(leadUnit));
  body.append('coUnitIds', idOf(coUnit));
  body.append('file', new Blob([writePlanFile({ meta: {}, doc })]), 'plan.json');
  const headers = { cookie: person.cookie, origin: person.url };
  const answer = await fetch(`${person.url}/api/plans/import`, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`import: ${answer.status} ${await answer.text()}`);
  return newPlanAnswerSchema.parse(await answer.json()).id;
}
