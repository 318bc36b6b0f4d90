import { oneOf, text } from '../attr.ts';
import { defineBlock } from '../defineBlock.ts';
import { suggestable } from '../suggestable.ts';

/**
 * The task-assignment table (bảng phân công) as data: columns, then group and task rows in order.
 * Rows are never ragged: a cell names its column, and a missing cell reads as empty.
 */
export const taskTable = defineBlock('taskTable', {
  tag: 'div',
  attrs: { id: text(), ...suggestable },
  spec: { content: '(taskColumn | taskGroup | task)*', isolating: true },
});

export const columnKinds = [
  'tt',
  'content',
  'lead',
  'support',
  'due',
  'product',
  'budget',
  'note',
  'free',
] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** A column, its heading inside. A `tt` column has no cells: its numbers are computed and restart per group. */
export const taskColumn = defineBlock('taskColumn', {
  tag: 'div',
  attrs: { id: text(), kind: oneOf(...columnKinds), ...suggestable },
  spec: { content: 'plainInline*', marks: '_', isolating: true },
});

/** A row over the whole width that heads the tasks below it, such as "Quý I/2026". */
export const taskGroup = defineBlock('taskGroup', {
  tag: 'div',
  attrs: { id: text(), ...suggestable },
  spec: { content: 'plainInline*', marks: '_', isolating: true },
});

export const task = defineBlock('task', {
  tag: 'div',
  attrs: { id: text(), ...suggestable },
  spec: { content: 'taskCell*', isolating: true },
});

export const taskCell = defineBlock('taskCell', {
  tag: 'div',
  attrs: { column: text(), ...suggestable },
  spec: { content: 'paragraph*', isolating: true },
});
