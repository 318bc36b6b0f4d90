import { outlineOf, schema, sectionRefText } from '@duthao/plan';
import { Menu } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { runCommand } from '../runCommand.ts';
import { useEditorValue } from '../useEditorValue.ts';
import { ToolButton } from './ToolButton.tsx';

/** Tham chiếu mục: a reference that renumbers itself. */
export function RefMenu({ editor, className }: { editor: Editor; className?: string | undefined }) {
  return (
    <Menu position="bottom-start" shadow="sm" returnFocus={false} width={320}>
      <Menu.Target>
        <ToolButton className={className}>Tham chiếu mục ▾</ToolButton>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        <RefItems editor={editor} />
      </Menu.Dropdown>
    </Menu>
  );
}

function RefItems({ editor }: { editor: Editor }) {
  const entries = useEditorValue(
    editor,
    (state) => {
      const outline = outlineOf(state.doc);
      return outline
        .filter(({ id }) => id !== null)
        .map(({ id, title, depth }) => ({ id, title, depth, name: sectionRefText(outline, id) }));
    },
    [],
  );
  if (entries.length === 0) return <Menu.Label>Kế hoạch chưa có mục nào.</Menu.Label>;
  const insert = (target: string | null): void => {
    runCommand(editor, (state, dispatch) => {
      dispatch?.(state.tr.replaceSelectionWith(schema.nodes.sectionRef.create({ target })));
      return true;
    });
  };
  return entries.map(({ id, name, title, depth }) => (
    <Menu.Item key={id} pl={6 + depth * 10} onClick={() => insert(id)}>
      {name} <span style={{ color: 'var(--muted)' }}>{title}</span>
    </Menu.Item>
  ));
}
