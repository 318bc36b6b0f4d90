import { Fragment, type Node } from 'prosemirror-model';
import { schema } from '../schema.ts';
import type { NewId } from './command.ts';

const { nodes } = schema;

export const newParagraph = (newId: NewId, attrs: object = {}, content?: Fragment): Node =>
  nodes.paragraph.create({ ...attrs, id: newId() }, content);

interface NewSection {
  readonly level: number;
  readonly title?: Fragment;
  readonly runIn?: boolean;
  readonly blocks?: Fragment;
}

export function newSection(newId: NewId, { level, title, runIn, blocks }: NewSection): Node {
  const heading = nodes.sectionTitle.create(null, title);
  const attrs = { id: newId(), level, runIn: runIn ? true : null };
  return nodes.section.create(attrs, Fragment.from(heading).append(blocks ?? Fragment.empty));
}

export const newTaskCell = (newId: NewId, column: string): Node =>
  nodes.taskCell.create({ column }, newParagraph(newId));

export const newTableCell = (newId: NewId): Node =>
  nodes.tableCell.create({ id: newId() }, newParagraph(newId));

/** A row for the given columns, computed numbers excepted. */
export function newTask(newId: NewId, columns: readonly Node[]): Node {
  const written = columns.filter((column) => column.attrs.kind !== 'tt' && column.attrs.id !== null);
  return nodes.task.create(
    { id: newId() },
    written.map((column) => newTaskCell(newId, column.attrs.id)),
  );
}
