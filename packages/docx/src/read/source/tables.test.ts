import { type Plan } from '@duthao/plan';
import { describe, expect, test } from 'vitest';
import { all, attrsOf, heading, planTitle, read, rulesOf } from '../testing/importing.ts';
import { auto, grid, para } from '../testing/sources.ts';
import type { SourceBlock } from './sourceDocument.ts';

type Doc = Plan['doc'];

describe('tables', () => {
  const inPlan = (table: SourceBlock) =>
    read(...planTitle, para('I. VIỆC', heading), table, para('II. KẾT QUẢ', heading), para('Sạch.'));
  const cellsOf = (doc: Doc) => all(doc, 'task').map((task) => task.children.map((cell) => cell.textContent));

  test('of tasks are read in any order of columns, with numbers that the list counts', () => {
    const number = (n: number) => [para('', { auto: auto(`${n}.`) })];
    const { value, findings } = inPlan(
      grid([
        ['Thời hạn', 'STT', 'Đơn vị chủ trì', 'Nội dung'],
        ['15/3/2026', { blocks: number(1) }, 'Thôn Đông', 'Vét bùn'],
        ['Quý II', { blocks: number(2) }, 'Thôn Tây', 'Kè đá'],
      ]),
    );
    expect(all(value.doc, 'taskColumn').map(({ attrs }) => attrs.kind)).toEqual([
      'due',
      'tt',
      'lead',
      'content',
    ]);
    expect(cellsOf(value.doc)).toEqual([
      ['', 'Thôn Đông', 'Vét bùn'],
      ['Quý II', 'Thôn Tây', 'Kè đá'],
    ]);
    expect(all(value.doc, 'dueDate').map(attrsOf)).toEqual([{ date: '2026-03-15' }]);
    expect(findings.filter(({ rule }) => rule === 'removed.taskNumber' || rule === 'lostWords')).toEqual([]);
  });

  test('of tasks are read with a header of two rows, a row that counts the columns and groups', () => {
    const result = inPlan(
      grid([
        [
          { rows: 2, blocks: [para('TT')] },
          { rows: 2, blocks: [para('Nhiệm vụ')] },
          { columns: 2, blocks: [para('Đơn vị thực hiện')] },
          { rows: 2, blocks: [para('Ghi chú')] },
        ],
        ['Chủ trì', 'Phối hợp'],
        ['(1)', '(2)', '(3)', '(4)', '(5)'],
        [{ columns: 5, blocks: [para('Quý I', { bold: true })] }],
        ['1', 'Vét bùn', 'Thôn Đông', 'Thôn Tây', ''],
        ['II', [para('Quý II', { bold: true })], '', '', ''],
        ['1', 'Kè đá', 'Thôn Tây', 'Thôn Đông', ''],
      ]),
    );
    expect(all(result.value.doc, 'taskColumn').map((node) => [node.attrs.kind, node.textContent])).toEqual([
      ['tt', 'TT'],
      ['content', 'Nhiệm vụ'],
      ['lead', 'Đơn vị thực hiện - Chủ trì'],
      ['support', 'Đơn vị thực hiện - Phối hợp'],
      ['note', 'Ghi chú'],
    ]);
    expect(all(result.value.doc, 'taskGroup').map((node) => node.textContent)).toEqual([
      'Quý I',
      'II. Quý II',
    ]);
    expect(cellsOf(result.value.doc)).toHaveLength(2);
    expect(rulesOf(result)).toContain('removed.columnNumbers');
    expect(rulesOf(result)).not.toContain('lostWords');
  });

  test('of tasks say again in each row what a cell merged downwards says', () => {
    const { value } = inPlan(
      grid([
        ['TT', 'Nội dung', 'Chủ trì'],
        ['1', 'Vét bùn', { rows: 2, blocks: [para('Thôn Đông')] }],
        ['2', 'Kè đá'],
      ]),
    );
    expect(cellsOf(value.doc)).toEqual([
      ['Vét bùn', 'Thôn Đông'],
      ['Kè đá', 'Thôn Đông'],
    ]);
  });

  test('whose tasks reach over several rows stay tables with their spans', () => {
    const { value } = inPlan(
      grid([
        ['TT', 'Nội dung', 'Chủ trì'],
        [{ rows: 2, blocks: [para('1')] }, { rows: 2, blocks: [para('Vét bùn')] }, 'Thôn Đông'],
        ['Thôn Tây'],
      ]),
    );
    expect(
      all(value.doc, 'tableCell')
        .map(attrsOf)
        .filter(({ rowspan }) => rowspan),
    ).toHaveLength(2);
  });

  test('of other things keep spans, shares and lists in cells', () => {
    const { value } = inPlan(
      grid(
        [
          ['Thôn', 'Dài'],
          ['Đông', [para('Gồm:'), para('- kênh chính'), para('- kênh phụ')]],
          [{ columns: 2, blocks: [para('Cộng')] }],
        ],
        {
          widths: [30, 70],
          headers: 1,
        },
      ),
    );
    expect(attrsOf(all(value.doc, 'table')[0]!)).toEqual({ widths: '30 70' });
    expect(all(value.doc, 'tableRow').map(attrsOf)).toEqual([{ header: true }, {}, {}]);
    expect(all(value.doc, 'tableCell')[3]!.children.map(attrsOf)).toEqual([
      {},
      { marker: 'dash' },
      { marker: 'dash' },
    ]);
    expect(all(value.doc, 'tableCell').at(-1)!.attrs.colspan).toBe(2);
  });
});
