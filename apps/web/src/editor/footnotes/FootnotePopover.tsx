import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';
import type { Editor } from '@tiptap/core';
import { useEffect, useRef } from 'react';
import classes from './Footnotes.module.css';
import { createFootnoteEditor } from './createFootnoteEditor.ts';
import { markOf } from './markOf.ts';

interface FootnotePopoverProps {
  editor: Editor;
  /** The open footnote's id. */
  id: string;
  onClose(): void;
}

/** The text of one footnote beside its mark. Esc or Enter closes it and gives the caret back. */
export function FootnotePopover({ editor, id, onClose }: FootnotePopoverProps) {
  const frame = useRef<HTMLDivElement>(null);
  const mount = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const popover = frame.current;
    const mark = markOf(editor, id);
    if (!popover || !mount.current || !mark) return onClose();
    const back = (): void => {
      onClose();
      const found = markOf(editor, id);
      if (found)
        editor
          .chain()
          .setTextSelection(found.pos + found.size)
          .focus()
          .run();
    };
    const inner = createFootnoteEditor(mount.current, editor, () => markOf(editor, id)?.pos, back);
    if (!inner) return onClose();
    const update = (): void => {
      if (!inner.update()) onClose();
    };
    const place = (): void => {
      const reference = markOf(editor, id)?.dom;
      if (!reference) return;
      const middleware = [offset(8), flip(), shift({ padding: 12 })];
      void computePosition(reference, popover, { placement: 'bottom-start', middleware }).then(({ x, y }) => {
        Object.assign(popover.style, { left: `${x}px`, top: `${y}px`, opacity: '1' });
      });
    };
    const outside = (event: MouseEvent): void => {
      if (event.target instanceof Node && !popover.contains(event.target)) onClose();
    };
    const stopPlacing = autoUpdate(mark.dom, popover, place);
    editor.on('transaction', update);
    window.document.addEventListener('mousedown', outside);
    return () => {
      window.document.removeEventListener('mousedown', outside);
      editor.off('transaction', update);
      stopPlacing();
      inner.destroy();
    };
  }, [editor, id, onClose]);
  return (
    <div ref={frame} className={classes.popover} role="dialog" aria-label="Chú thích">
      <div ref={mount} className={classes.text} />
      <p className={classes.hint}>Esc để đóng. Chú thích in ở cuối trang.</p>
    </div>
  );
}
