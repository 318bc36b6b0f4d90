import { schema } from '@duthao/plan';
import type { Editor } from '@tiptap/core';
import { toggleMark } from '@tiptap/pm/commands';
import { type ReactNode, useRef } from 'react';
import { type BlockItem, insertions, levels, paragraphs } from '../blockMenu.ts';
import { startComment } from '../../threads/startComment.ts';
import { runCommand } from '../runCommand.ts';
import { useEditorValue } from '../useEditorValue.ts';
import { RefMenu } from './RefMenu.tsx';
import { ToolButton } from './ToolButton.tsx';
import { ToolMenu } from './ToolMenu.tsx';
import classes from './Toolbar.module.css';
import { emptyToolbar, toolbarState } from './toolbarState.ts';
import { useFormatPainter } from './useFormatPainter.ts';
import { useRoving } from './useRoving.ts';

const onBar = insertions.filter(({ name }) => name !== 'Nơi nhận');
const letters = [
  { mark: 'bold', letter: 'B', label: 'Đậm', style: { fontWeight: 700 } },
  { mark: 'italic', letter: 'I', label: 'Nghiêng', style: { fontStyle: 'italic' } },
  { mark: 'underline', letter: 'U', label: 'Gạch chân', style: { textDecoration: 'underline' } },
] as const;

interface ToolbarProps {
  editor: Editor;
  onFind(): void;
  /** What stands before the search. */
  children?: ReactNode;
}

/** What can be done to the line around the caret, in words. */
export function Toolbar({ editor, onFind, children }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const state = useEditorValue(editor, toolbarState, emptyToolbar);
  const painter = useFormatPainter(editor);
  const run = (item: BlockItem): void => void runCommand(editor, item.command);
  const pressed: Record<string, boolean> = {
    Đoạn: state.block === 'plain',
    'Gạch đầu dòng': state.block === 'dash' || state.block === 'plus',
    'Điểm a)': state.block === 'point',
  };
  return (
    <div className={`${classes.bar} plan-no-print`}>
      <div
        ref={bar}
        className={classes.row}
        role="toolbar"
        aria-label="Định dạng và chèn"
        onKeyDown={useRoving(bar)}
      >
        <ToolButton
          label="Hoàn tác"
          title="Hoàn tác (Ctrl+Z)"
          disabled={!state.canUndo}
          onClick={() => editor.chain().undo().focus().run()}
        >
          ↶
        </ToolButton>
        <ToolButton
          label="Làm lại"
          title="Làm lại (Ctrl+Y)"
          disabled={!state.canRedo}
          onClick={() => editor.chain().redo().focus().run()}
        >
          ↷
        </ToolButton>
        <span className={classes.gap} />
        <ToolMenu label="Mục" items={levels} pressed={state.block === 'title'} onPick={run} />
        {paragraphs.map((item) => (
          <ToolButton key={item.name} pressed={pressed[item.name] ?? false} onClick={() => run(item)}>
            {item.name}
          </ToolButton>
        ))}
        <span className={classes.gap} />
        {letters.map(({ mark, letter, label, style }) => (
          <ToolButton
            key={mark}
            label={label}
            className={classes.letter}
            pressed={state.marks.includes(mark)}
            onClick={() => runCommand(editor, toggleMark(schema.marks[mark]))}
          >
            <span style={style}>{letter}</span>
          </ToolButton>
        ))}
        <span className={classes.gap} />
        {onBar.map((item) => (
          <ToolButton
            key={item.name}
            className={classes.wide}
            title={item.hint}
            disabled={!state.insertions.includes(item.name)}
            onClick={() => run(item)}
          >
            {item.name}
          </ToolButton>
        ))}
        <ToolMenu label="Chèn" items={onBar} className={classes.narrow} onPick={run} />
        <RefMenu editor={editor} />
        <span className={classes.gap} />
        <ToolButton
          title="Chép định dạng của phần đang chọn sang phần chọn tiếp theo"
          pressed={painter.active}
          className={classes.wide}
          onClick={painter.toggle}
        >
          Chép định dạng
        </ToolButton>
        <span className={classes.space} />
        {children}
        <ToolButton title="Nêu ý kiến về chỗ đang chọn (Ctrl+Alt+M)" onClick={() => startComment(editor)}>
          Ý kiến
        </ToolButton>
        <ToolButton title="Tìm (Ctrl+F), thay (Ctrl+H)" onClick={onFind}>
          Tìm
        </ToolButton>
      </div>
    </div>
  );
}
