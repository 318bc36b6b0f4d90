import type { Node } from 'prosemirror-model';
import { bold, footnote, marked, node, p } from '../../testing/builders.ts';
import { by, example, type ExamplesOf, inSection, suggested } from '../../testing/example.ts';
import { columnKinds } from './block.ts';

const column = (id: string, kind: string, title: string): Node => node('taskColumn', { id, kind }, title);
const cell = (to: string, ...words: Parameters<typeof p>): Node =>
  node('taskCell', { column: to }, p(...words));
const columns = [
  column('c-tt', 'tt', 'TT'),
  column('c-nd', 'content', 'Nội dung'),
  column('c-ct', 'lead', 'Chủ trì'),
  column('c-th', 'due', 'Thời hạn'),
];
const unit = node('unitRef', { unit: 'pb-3', label: 'Phòng Y tế' });
const due = node('dueDate', { date: '2026-08-15' });
const survey = node(
  'task',
  { id: 'n1' },
  cell('c-nd', 'Khảo sát trạm y tế'),
  cell('c-ct', unit),
  cell('c-th', due),
);
const report = node(
  'task',
  { id: 'n2' },
  cell('c-th', 'Quý IV'),
  cell('c-nd', 'Báo cáo ', bold('kết quả'), footnote('Theo mẫu.')),
);
const group = (title: string): Node => node('taskGroup', { id: `nh-${title}` }, title);
const tableOf = (...rows: Node[]): Node => inSection(node('taskTable', { id: 'bang' }, ...columns, ...rows));

export const taskTableExamples: ExamplesOf<'taskTable' | 'taskColumn' | 'taskGroup' | 'task' | 'taskCell'> = {
  taskTable: [
    example(
      'tasks in two groups, numbered from each anew',
      tableOf(group('Quý III'), survey, group('Quý IV'), report),
    ),
    example('a table without columns and rows', inSection(node('taskTable', { id: 'trong' }))),
  ],
  taskColumn: [
    example(
      'every kind of column',
      inSection(
        node('taskTable', null, ...columnKinds.map((kind) => column(`loai-${kind}`, kind, `Cột ${kind}`))),
      ),
    ),
    example(
      'a column added after the rows, and one someone suggests to delete',
      tableOf(
        survey,
        column('c-sp', 'product', 'Sản phẩm'),
        node('taskColumn', { id: 'c-gc', kind: 'note', suggestedDelete: suggested('g24') }, 'Ghi chú'),
      ),
    ),
  ],
  taskGroup: [
    example('a group without tasks', tableOf(group('Quý I'))),
    example(
      'a group in review',
      tableOf(
        node(
          'taskGroup',
          { suggestedInsert: suggested('g25') },
          marked('insertion', by('u-lan', 'g26'), 'Đột xuất'),
        ),
        report,
      ),
    ),
  ],
  task: [
    example('cells in another order than the columns, one missing', tableOf(report)),
    example(
      'a task without cells, and one someone suggests to delete',
      tableOf(
        node('task', { id: 'n3' }),
        node('task', { id: 'n4', suggestedDelete: suggested('g27') }, cell('c-nd', 'Việc cũ')),
      ),
    ),
  ],
  taskCell: [
    example(
      'a cell of two paragraphs and an empty one',
      tableOf(
        node(
          'task',
          null,
          node('taskCell', { column: 'c-nd' }, p('Một.'), p('Hai.')),
          node('taskCell', { column: 'c-ct' }),
        ),
      ),
    ),
    example(
      'two units, and a cell of a column that is gone',
      tableOf(
        node(
          'task',
          null,
          cell('c-ct', unit, ', ', node('unitRef', { label: 'Văn phòng' })),
          cell('c-mat', 'không còn cột'),
        ),
      ),
    ),
  ],
};
