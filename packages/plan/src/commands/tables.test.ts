import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { node, p, plan, section } from '../testing/builders.ts';
import { run, sketch, stateAt } from '../testing/carets.ts';
import { insertTaskTable } from './insertTaskTable.ts';
import { nextTaskCell, previousTaskCell } from './nextTaskCell.ts';
import { addColumn, removeColumn } from './tableColumns.ts';
import { addRow, insertTable, removeRow } from './tableRows.ts';
import { addTaskColumn, removeTaskColumn } from './taskColumns.ts';
import { addTask, addTaskGroup, moveTask, removeTask } from './taskRows.ts';

let count = 0;
const newId = (): string => `new${(count += 1)}`;
const inSection = (...blocks: Node[]) => plan({ sections: [section(1, 'Việc', ...blocks)] });
const task = (content: string, lead: string) =>
  node(
    'task',
    { id: content },
    node('taskCell', { column: 'b' }, p(content)),
    node('taskCell', { column: 'c' }, p(lead)),
  );
const group = (text: string) => node('taskGroup', null, text);
const head = ['taskColumn: TT', 'taskColumn: Nội dung', 'taskColumn: Chủ trì'];
const taskTable = (...rows: Node[]) =>
  inSection(
    node(
      'taskTable',
      { id: 'x' },
      node('taskColumn', { id: 'a', kind: 'tt' }, 'TT'),
      node('taskColumn', { id: 'b', kind: 'content' }, 'Nội dung'),
      node('taskColumn', { id: 'c', kind: 'lead' }, 'Chủ trì'),
      ...rows,
    ),
  );
/** The lines below title and headings. */
const rows = (state: ReturnType<typeof stateAt>): string[] => sketch(state).slice(1 + head.length);

describe('a task table', () => {
  it('is inserted with headings and one task, above the empty line that the caret is in', () => {
    const state = run(stateAt(inSection(p('‸'))), insertTaskTable(['tt', 'content', 'due'], newId));
    expect(sketch(state)).toEqual([
      '# Việc',
      'taskColumn: TT',
      'taskColumn: Nội dung công việc',
      'taskColumn: Thời gian hoàn thành',
      '| ‸',
      '| ',
      '',
    ]);
  });

  it('is refused where none may stand', () => {
    expect(insertTaskTable(['content'], newId)(stateAt(plan({ openings: [p('‸')] })))).toBe(false);
  });

  it('gets and loses rows', () => {
    const added = run(stateAt(taskTable(task('Mộ‸t', 'A'), task('Hai', 'B'))), addTask(newId));
    expect(rows(added)).toEqual(['| Một', '| A', '| ‸', '| ', '| Hai', '| B']);
    expect(rows(run(added, removeTask))).toEqual(['| Một', '| A‸', '| Hai', '| B']);
    const above = run(stateAt(taskTable(task('Mộ‸t', 'A'))), addTask(newId, 'before'));
    expect(rows(above)).toEqual(['| ‸', '| ', '| Một', '| A']);
  });

  it('moves a row with its id', () => {
    const state = run(stateAt(taskTable(task('Một', 'A'), task('Ha‸i', 'B'))), moveTask(-1));
    expect(rows(state)).toEqual(['| Ha‸i', '| B', '| Một', '| A']);
    expect(state.selection.$from.node(-2).attrs.id).toBe('Ha‸i');
    expect(rows(run(state, moveTask(1)))).toEqual(['| Một', '| A', '| Ha‸i', '| B']);
    expect(moveTask(-1)(state)).toBe(false);
  });

  it('gets a group above a task', () => {
    const state = run(stateAt(taskTable(task('Mộ‸t', 'A'))), addTaskGroup(newId));
    expect(rows(state)).toEqual(['taskGroup: ‸', '| Một', '| A']);
    expect(rows(run(state, removeTask))).toHaveLength(2);
  });

  it('gets and loses a column with its cells', () => {
    const start = stateAt(taskTable(group('Quý I'), task('Mộ‸t', 'A'), task('Hai', 'B')));
    const wide = run(start, addTaskColumn('due', newId));
    expect(sketch(wide).slice(4)).toEqual([
      'taskColumn: ‸Thời gian hoàn thành',
      'taskGroup: Quý I',
      '| Một',
      '| A',
      '| ',
      '| Hai',
      '| B',
      '| ',
    ]);
    expect(run(wide, removeTaskColumn).doc.eq(start.doc)).toBe(true);
  });

  it('keeps the last column that holds text', () => {
    const state = run(stateAt(taskTable(task('Một', '‸A'))), removeTaskColumn);
    expect(sketch(state).slice(0, 4)).toEqual(['# Việc', 'taskColumn: TT', 'taskColumn: Nội dung', '| ‸Một']);
    const last = stateAt(inSection(node('taskTable', null, node('taskColumn', { id: 'b' }, 'Nội dung‸'))));
    expect(removeTaskColumn(last)).toBe(false);
  });
});

describe('Tab in a table', () => {
  it('goes to the next cell in the order of the columns, and at the end to a new row', () => {
    const cells = [node('taskCell', { column: 'c' }, p('A')), node('taskCell', { column: 'b' }, p('Mộ‸t'))];
    let state = run(stateAt(taskTable(node('task', null, cells))), nextTaskCell(newId));
    expect(rows(state)).toEqual(['| ‸A', '| Một']);
    state = run(state, nextTaskCell(newId));
    expect(rows(state)).toEqual(['| A', '| Một', '| ‸', '| ']);
    expect(rows(run(state, previousTaskCell))).toEqual(['| ‸A', '| Một', '| ', '| ']);
  });

  it('is none of ours outside of tables', () => {
    expect(nextTaskCell(newId)(stateAt(inSection(p('‸'))))).toBe(false);
  });
});

const td = (text: string, attrs: object = {}) => node('tableCell', { id: text, ...attrs }, p(text));
const tr = (...cells: Node[]) => node('tableRow', null, ...cells);
const table = (...content: Node[]) => inSection(node('table', null, ...content));
const cells = (state: ReturnType<typeof stateAt>): string[] => sketch(state).slice(1);

describe('a plain table', () => {
  it('is inserted, its first row repeating', () => {
    const state = run(stateAt(inSection(p('‸'))), insertTable(2, 2, newId));
    expect(cells(state)).toEqual(['| ‸', '| ', '| ', '| ', '']);
    expect(state.doc.child(5).firstChild!.child(1).firstChild!.attrs.header).toBe(true);
  });

  it('gets and loses rows and columns', () => {
    const start = stateAt(table(tr(td('a‸'), td('b')), tr(td('c'), td('d'))));
    expect(cells(run(start, addRow(newId)))).toEqual(['| a', '| b', '| ‸', '| ', '| c', '| d']);
    expect(cells(run(start, addColumn(newId)))).toEqual(['| ‸a', '| ', '| b', '| c', '| ', '| d']);
    expect(cells(run(start, removeRow(newId)))[0]).toMatch(/c/);
    expect(cells(run(start, removeColumn)).join().replace('‸', '')).toBe('| b,| d');
  });

  it('lets cells grow and shrink that reach across', () => {
    const only = run(stateAt(table(tr(td('a', { colspan: 2 })), tr(td('c‸'), td('d')))), addColumn(newId));
    expect(only.doc.child(5).firstChild!.child(1).firstChild!.firstChild!.attrs.colspan).toBe(3);
    const back = run(only, removeColumn);
    expect(back.doc.child(5).firstChild!.child(1).firstChild!.firstChild!.attrs.colspan).toBe(2);
    const tall = run(stateAt(table(tr(td('a', { rowspan: 2 }), td('b‸')), tr(td('c')))), addRow(newId));
    expect(cells(tall)).toEqual(['| a', '| b', '| ‸', '| c']);
    expect(run(tall, removeRow(newId)).doc.child(5).firstChild!.child(1).childCount).toBe(2);
  });
});
