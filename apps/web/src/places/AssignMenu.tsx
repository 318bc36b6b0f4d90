import { placesOf } from '@duthao/plan';
import { Menu } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { ToolButton } from '../editor/toolbar/ToolButton.tsx';
import { placesAtCaret } from './placeAtCaret.ts';

const names = { task: 'Dòng này', taskGroup: 'Cả nhóm', taskTable: 'Cả bảng' } as const;
type TablePlace = keyof typeof names;

interface Props {
  editor: Editor;
  onPlace(placeId: string): void;
}

/** In the bar of a task table: this row, its group, or the whole table is given to units. */
export function AssignMenu({ editor, onPlace }: Props) {
  return (
    <Menu position="bottom-start" shadow="sm" returnFocus={false} width={230}>
      <Menu.Target>
        <ToolButton>Giao cho đơn vị ▾</ToolButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Choices editor={editor} onPlace={onPlace} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** Read when the menu opens: where the caret is then. */
function Choices({ editor, onPlace }: Props) {
  const places = placesOf(editor.state.doc);
  const found: { id: string; kind: TablePlace }[] = [];
  for (let id = placesAtCaret(editor.state)[0] ?? null; id !== null;) {
    const place = places.find((one) => one.id === id);
    if (!place || !Object.hasOwn(names, place.kind)) break;
    found.push({ id, kind: place.kind as TablePlace });
    id = place.parentId;
  }
  return found.map(({ id, kind }) => (
    <Menu.Item key={id} onClick={() => onPlace(id)}>
      {names[kind]}
    </Menu.Item>
  ));
}
