import { build } from '@duthao/plan/testing';
import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { attr, textOf, within } from './testing/openDocx.ts';
import { longPlan, simplePlan } from './testing/samplePlans.ts';
import { written } from './testing/written.ts';

const { node, p, plan, section } = build;

/** The text of the run right after a bookmark's start. */
const textAfter = (start: { nextSibling: unknown }): string => textOf(start.nextSibling as never);

describe('text', () => {
  test('numbers a section before its title, and one without a title before its words', async () => {
    const { styled } = await written(simplePlan());
    expect(styled('Muc').map(textOf)).toEqual([
      'I. MỤC ĐÍCH, YÊU CẦU',
      'II. NỘI DUNG',
      'III. TỔ CHỨC THỰC HIỆN',
    ]);
    expect(styled('Khoan').map(textOf)).toEqual(['1. Mục đích', '2. Yêu cầu', '1. Văn phòng Sở']);
    expect(styled('KhoanKhongTen').map(textOf)[0]).toMatch(/^1\. Treo băng rôn/);
    expect(styled('Diem').map((point) => textOf(point).slice(0, 3))).toEqual(['a) ', 'b) ']);
  });

  test('refers to sections by fields that print the numbers in their bookmarks', async () => {
    const doc = plan({
      sections: [
        node('section', { id: 'p-1', level: 1 }, node('sectionTitle', null, 'Một')),
        node('section', { id: 'k', level: 2 }, node('sectionTitle', null, 'Hai')),
        node('section', { id: 't', level: 3, numbering: 'letter' }, node('sectionTitle', null, 'Ba')),
        node('section', { id: 'x', level: 4 }, node('sectionTitle', null, 'Bốn')),
        section(
          1,
          'Năm',
          p('Xem ', node('sectionRef', { target: 'x' }), ' và ', node('sectionRef', { target: 'p-1' })),
        ),
      ],
    });
    const { all, styled } = await written(doc);
    expect(styled('ThanVan').map(textOf)).toEqual(['Xem mục I.1.1.a và phần I']);
    const marked = new Map(all('w:bookmarkStart').map((start) => [attr(start, 'w:name'), textAfter(start)]));
    const fields = all('w:instrText').map((field) => /REF (\S+)/.exec(field.textContent ?? '')![1]!);
    expect(fields).toEqual(['_muc_p_002d1', '_muc_t', '_muc_x', '_muc_p_002d1']);
    expect(fields.map((name) => marked.get(name))).toEqual(['I', '1.1', 'a', 'I']);
  });

  test('opens and closes in styles of its own, and names the level of an indented line by its style', async () => {
    const doc = plan({
      openings: [p('Mở.')],
      sections: [section(1, 'Việc', node('paragraph', { marker: 'plus', indent: 2 }, 'sâu'))],
      closings: [p('Đóng./.')],
    });
    const { styled, part } = await written(doc);
    expect(['MoDau', 'DauCongBac2', 'KetThuc'].map((id) => styled(id).map(textOf))).toEqual([
      ['Mở.'],
      ['+ sâu'],
      ['Đóng./.'],
    ]);
    expect(part('word/styles.xml')).toContain('<w:name w:val="Dấu cộng bậc 2"/><w:basedOn w:val="DauCong"/>');
  });

  test('has no empty paragraphs and no line breaks for spacing', async () => {
    const { all } = await written(simplePlan());
    const empty = all('w:p').filter((p) => textOf(p) === '' && within(p, 'w:drawing').length === 0);
    expect(empty.map((p) => attr(within(p, 'w:pStyle')[0], 'w:val'))).toEqual(['NganCach']);
    expect(all('w:br')).toEqual([]);
  });

  test('keeps a line that ends in Shift+Enter from being torn to the full width', async () => {
    const doc = plan({ openings: [p('Dòng một', node('hardBreak', null), 'dòng hai')] });
    const { part, all } = await written(doc);
    expect(all('w:br')).toHaveLength(1);
    expect(part('word/settings.xml')).toContain('<w:doNotExpandShiftReturn/>');
  });
});

describe('tables', () => {
  test('repeat their header, never split a row, and agree with their grid', async () => {
    const { all } = await written(longPlan());
    const table = all('w:tbl').find((candidate) => within(candidate, 'w:tblHeader').length === 1)!;
    const rows = within(table, 'w:tr');
    expect(rows).toHaveLength(1 + 4 + 40);
    expect(rows.every((row) => within(row, 'w:cantSplit').length === 1)).toBe(true);
    expect(within(rows[0], 'w:tblHeader')).toHaveLength(1);
    const grid = within(table, 'w:gridCol').map((column) => attr(column, 'w:w'));
    expect(within(rows[2], 'w:tcW').map((width) => attr(width, 'w:w'))).toEqual(grid);
    expect(attr(within(rows[1], 'w:gridSpan')[0], 'w:val')).toBe('6');
  });

  test('number the tasks of each group anew', async () => {
    const { all } = await written(longPlan());
    const table = all('w:tbl').find((candidate) => within(candidate, 'w:tblHeader').length === 1)!;
    const numbers = within(table, 'w:tr').map((row) => textOf(within(row, 'w:tc')[0]!).trim());
    expect(numbers.slice(1, 4)).toEqual(['Quý I/2026', '1', '2']);
    expect(numbers.slice(12, 14)).toEqual(['Quý II/2026', '1']);
  });

  test('let a row that no page holds break, and no other', async () => {
    const row = (words: number): Node =>
      node('task', null, node('taskCell', { column: 'nd' }, p('việc '.repeat(words))));
    const column = node('taskColumn', { id: 'nd', kind: 'content' }, 'Nội dung');
    const doc = plan({ sections: [section(1, 'Việc', node('taskTable', null, column, row(50), row(3000)))] });
    const { all } = await written(doc);
    const split = within(all('w:tbl')[1], 'w:tr').map((line) => within(line, 'w:cantSplit').length);
    expect(split).toEqual([1, 1, 0]);
  });

  test('side by side are kept apart', async () => {
    const table = node('table', null, node('tableRow', null, node('tableCell', null, p('Ô'))));
    const { all } = await written(plan({ sections: [section(1, 'Hai bảng', table, table)] }));
    const [, first] = all('w:tbl');
    expect(first?.nextSibling?.nodeName).toBe('w:p');
  });
});
