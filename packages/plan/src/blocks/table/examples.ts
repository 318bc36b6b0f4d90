import type { Node } from 'prosemirror-model';
import { bold, dash, node, p } from '../../testing/builders.ts';
import { example, type ExamplesOf, inSection, suggested } from '../../testing/example.ts';

const cell = (text: string, attrs: Record<string, unknown> | null = null): Node =>
  node('tableCell', attrs, p(text));
const row = (...cells: Node[]): Node => node('tableRow', null, ...cells);
const head = node(
  'tableRow',
  { id: 'h1', header: true },
  node('tableCell', { id: 'o1' }, p(bold('Khối'))),
  cell('Số lớp'),
);
const body = row(cell('Lớp 1'), cell('04'));

export const tableExamples: ExamplesOf<'table' | 'tableRow' | 'tableCell'> = {
  table: [
    example(
      'a table with a repeated header and widths',
      inSection(node('table', { id: 'b2', widths: '60 40' }, head, body)),
    ),
    example('a table without rows', inSection(node('table', { id: 'b3' }))),
  ],
  tableRow: [
    example(
      'rows with different numbers of cells',
      inSection(node('table', null, head, row(cell('Lớp 2')), row())),
    ),
    example(
      'a row someone suggests to add',
      inSection(
        node(
          'table',
          null,
          node('tableRow', { suggestedInsert: suggested('g23') }, cell('Lớp 3'), cell('05')),
        ),
      ),
    ),
  ],
  tableCell: [
    example(
      'cells merged across and down',
      inSection(
        node(
          'table',
          null,
          row(cell('Tổng số', { colspan: 2 }), cell('Ghi chú', { rowspan: 2 })),
          row(cell('Nam'), cell('Nữ')),
        ),
      ),
    ),
    example(
      'a cell with a list, and an empty one',
      inSection(
        node(
          'table',
          null,
          row(
            node('tableCell', null, p('Gồm:'), dash('vở'), node('paragraph', { marker: 'number' }, 'bút')),
            node('tableCell', null),
          ),
        ),
      ),
    ),
  ],
};
