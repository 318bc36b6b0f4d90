import type { Editor } from '@tiptap/core';
import { useSyncExternalStore } from 'react';
import type { SuggestControl } from '../editor/suggest/createSuggestControl.ts';
import { ToolButton } from '../editor/toolbar/ToolButton.tsx';
import type { EditorRoom } from '../room/EditorRoom.ts';
import { mayTrack } from '../editor/suggest/whenTracking.ts';
import classes from './Tracking.module.css';

interface Props {
  room: EditorRoom;
  control: SuggestControl;
}

/** Whether one's own text is written as suggestions too: Word's "Theo dõi thay đổi". For whoever may write somewhere. */
export function TrackingButton({ room, control }: Props) {
  const { writing } = useSyncExternalStore(room.rights.subscribe, room.rights.get);
  const { isTracking } = useSyncExternalStore(control.tracking.subscribe, control.tracking.get);
  if (!mayTrack(writing)) return null;
  return (
    <ToolButton
      title="Ghi mọi chữ thêm, bớt của tôi thành đề nghị sửa, cả ở phần tôi được viết (Ctrl+Shift+E)"
      pressed={isTracking}
      className={isTracking ? classes.on : undefined}
      onClick={control.toggleTracking}
    >
      Chế độ đề nghị
    </ToolButton>
  );
}

/** Above the page while it is on: nobody should write an hour of suggestions without knowing. */
export function TrackingLine({ room, control, editor }: Props & { editor: Editor }) {
  const { writing } = useSyncExternalStore(room.rights.subscribe, room.rights.get);
  const { isTracking } = useSyncExternalStore(control.tracking.subscribe, control.tracking.get);
  if (!isTracking || !mayTrack(writing)) return null;
  const stop = (): void => {
    control.toggleTracking();
    editor.view.focus();
  };
  return (
    <p className={`${classes.line} plan-no-print`} role="status">
      <span>Chế độ đề nghị đang bật: chữ anh/chị thêm hoặc bớt được ghi thành đề nghị sửa.</span>
      <button type="button" onClick={stop}>
        Tắt
      </button>
    </p>
  );
}
