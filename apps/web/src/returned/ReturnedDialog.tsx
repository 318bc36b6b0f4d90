import type { Editor } from '@tiptap/core';
import { placeOf } from '../editor/report/placeOf.ts';
import { showPlace } from '../editor/report/showPlace.ts';
import { Dialog } from '../ui/Dialog.tsx';
import classes from './Returned.module.css';
import { ReturnedWork } from './ReturnedWork.tsx';
import type { ReturnedDesk } from './useReturnedDesk.ts';

interface Props {
  planId: string;
  desk: ReturnedDesk;
  editor: Editor;
}

/** Over the page of a plan: a Word file that was edited elsewhere comes in. */
export function ReturnedDialog({ planId, desk, editor }: Props) {
  const go = (id: string): boolean => {
    const place = placeOf(editor.state.doc, id);
    if (!place) return false;
    desk.close();
    showPlace(editor, place);
    return true;
  };
  return (
    <>
      {desk.isOver && !desk.isOpen && (
        <div className={classes.veil} aria-hidden>
          <p>Thả tệp Word đã sửa vào đây</p>
        </div>
      )}
      {desk.isOpen && (
        <Dialog onClose={desk.close} title="Đưa tệp Word đã sửa vào" size="lg">
          <ReturnedWork planId={planId} first={desk.file} onGo={go} />
        </Dialog>
      )}
    </>
  );
}
