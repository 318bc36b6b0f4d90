import { build } from '@duthao/plan/testing';
import type { Element } from '@xmldom/xmldom';
import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { attr, textOf, within } from './testing/openDocx.ts';
import { simplePlan } from './testing/samplePlans.ts';
import { written } from './testing/written.ts';
import { writeDocx } from './writeDocx.ts';

const { node, p, plan, section } = build;

describe('endorsement', () => {
  test('is one unsplit row, and the last words of the text stay with it', async () => {
    const { all, styled } = await written(simplePlan());
    const table = all('w:tbl').at(-1)!;
    expect(within(table, 'w:tr')).toHaveLength(1);
    expect(within(table, 'w:cantSplit')).toHaveLength(1);
    const closing = styled('KetThuc').at(-1)!;
    expect(textOf(closing)).toMatch(/\.\/\.$/);
    expect(within(closing, 'w:keepNext')).toHaveLength(1);
  });

  test('keeps the last row of a table with it where a table ends the text', async () => {
    const row = (text: string): Node => node('tableRow', null, node('tableCell', null, p(text)));
    const doc = plan({
      sections: [section(1, 'Bảng', node('table', null, row('Một'), row('Hai')))],
      endorsement: [node('recipients', null, node('recipient', null, 'Các phòng'))],
    });
    const { all } = await written(doc);
    const kept = within(all('w:tbl')[1], 'w:tr').map((line) => within(line, 'w:keepNext').length);
    expect(kept).toEqual([0, 1]);
    const gap = all('w:tbl')[1]!.nextSibling as Element;
    expect(within(gap, 'w:keepNext')).toHaveLength(1);
    expect((await writeDocx({ meta: {}, doc })).findings).toEqual([]);
  });

  test('puts a further title of the signer between the signature and the name', async () => {
    const signer = {
      authority: 'TM. BAN CHỈ ĐẠO',
      position: 'Trưởng ban',
      name: 'Lý A Chu',
      post: 'Giám đốc Sở',
    };
    const doc = plan({ endorsement: [node('signatures', null, node('signature', signer))] });
    const { all } = await written(doc);
    const [, cell] = within(all('w:tbl').at(-1), 'w:tc');
    const lines = within(cell, 'w:p');
    expect(lines.map(textOf)).toEqual(['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN', 'GIÁM ĐỐC SỞ', 'Lý A Chu']);
    const before = lines.map((line) => Number(attr(within(line, 'w:spacing')[0], 'w:before')));
    expect(before.map((twips) => (twips * 25.4) / 1440 >= 28)).toEqual([false, false, true, false]);
  });

  test('lets a list of recipients longer than a page go on under the signature', async () => {
    const recipients = Array.from({ length: 80 }, (_, i) =>
      node('recipient', null, `Ủy ban nhân dân xã thứ ${i}`),
    );
    const signature = node('signature', { position: 'GIÁM ĐỐC', name: 'Lò Văn Ơn' });
    const doc = plan({
      endorsement: [node('recipients', null, ...recipients), node('signatures', null, signature)],
    });
    const { all } = await written(doc);
    const rows = within(all('w:tbl').at(-1), 'w:tr');
    expect(rows.map((row) => within(row, 'w:cantSplit').length)).toEqual([1, 0]);
    expect(textOf(rows[0]!)).toContain('Lò Văn Ơn');
    expect(textOf(rows[1]!)).toContain('xã thứ 79.');
  });

  test('puts two who sign side by side above nơi nhận', async () => {
    const signature = (name: string): Node => node('signature', { position: 'GIÁM ĐỐC', name });
    const doc = plan({
      endorsement: [
        node('recipients', null, node('recipient', null, 'Hai Sở')),
        node('signatures', null, signature('Lò Văn Ơn'), signature('Hà Thị Ứng')),
      ],
    });
    const { all } = await written(doc);
    const rows = within(all('w:tbl').at(-1), 'w:tr').map((row) => within(row, 'w:tc').map(textOf));
    expect(rows[0]?.join()).toContain('Hà Thị Ứng');
    expect(rows[1]?.join()).toContain('Hai Sở');
  });
});
