import {
  addColumn,
  addRow,
  addTask,
  addTaskColumn,
  addTaskGroup,
  columnKinds,
  columnTitles,
  type Command,
  moveTask,
  removeColumn,
  removeRow,
  removeTask,
  removeTaskColumn,
} from '@duthao/plan';
import { Menu } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { AssignMenu } from '../../places/AssignMenu.tsx';
import { newId } from '../newId.ts';
import { runCommand } from '../runCommand.ts';
import { ToolButton } from '../toolbar/ToolButton.tsx';
import classes from './TableBar.module.css';

type Action = readonly [name: string, command: Command];

const taskActions: readonly Action[] = [
  ['Thêm hàng', addTask(newId)],
  ['Thêm nhóm', addTaskGroup(newId)],
  ['Lên', moveTask(-1)],
  ['Xuống', moveTask(1)],
  ['Bỏ hàng', removeTask],
];
const tableActions: readonly Action[] = [
  ['Thêm hàng', addRow(newId)],
  ['Bỏ hàng', removeRow(newId)],
  ['Thêm cột', addColumn(newId)],
  ['Bỏ cột', removeColumn],
];

interface TableBarProps {
  editor: Editor;
  table: 'taskTable' | 'table';
  /** A row, a group or the table is to be given to units. */
  onPlace(placeId: string): void;
}

/** What can be done to the table around the caret; it shows while the caret is in one. */
export function TableBar({ editor, table, onPlace }: TableBarProps) {
  const actions = table === 'taskTable' ? taskActions : tableActions;
  return (
    <div className={`${classes.bar} plan-no-print`} role="toolbar" aria-label="Bảng">
      {actions.map(([name, command]) => (
        <ToolButton key={name} onClick={() => runCommand(editor, command)}>
          {name}
        </ToolButton>
      ))}
      {table === 'taskTable' ? <ColumnMenu editor={editor} /> : null}
      {table === 'taskTable' ? <AssignMenu editor={editor} onPlace={onPlace} /> : null}
    </div>
  );
}

function ColumnMenu({ editor }: { editor: Editor }) {
  return (
    <>
      <Menu position="bottom-start" shadow="sm" returnFocus={false} width={230}>
        <Menu.Target>
          <ToolButton>Thêm cột ▾</ToolButton>
        </Menu.Target>
        <Menu.Dropdown>
          {columnKinds.map((kind) => (
            <Menu.Item key={kind} onClick={() => runCommand(editor, addTaskColumn(kind, newId))}>
              {columnTitles[kind]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ToolButton onClick={() => runCommand(editor, removeTaskColumn)}>Bỏ cột</ToolButton>
    </>
  );
}
