import type { Editor } from '@tiptap/core';
import { ImportPanel } from '../imported/ImportPanel.tsx';
import type { EditorRoom } from '../room/EditorRoom.ts';
import { twoDigits } from '../ui/twoDigits.ts';
import classes from './Review.module.css';
import { ReviewPanel } from './ReviewPanel.tsx';
import { useReviewCounts } from './useReviewCounts.ts';
import type { Side, SidePanel } from './useSide.ts';

interface Props {
  room: EditorRoom;
  editor: Editor;
  side: Side;
  trayCount: number;
}

/** What stands beside the page and works on it, and a thin rail with what could. */
export function RightSide({ room, editor, side, trayCount }: Props) {
  const counts = useReviewCounts(room, editor);
  const names: readonly (readonly [SidePanel, string])[] = [
    ['review', `Ý kiến ${counts.comments} · Đề nghị ${counts.suggestions}`],
    ['import', 'Kết quả đưa tệp vào'],
    ['tray', `Nội dung chưa vào văn bản (${twoDigits(trayCount)})`],
  ];
  const hidden = names.filter(([panel]) => side.has(panel) && !side.shows(panel));
  return (
    <>
      {side.shows('import') && (
        <ImportPanel planId={room.planId} editor={editor} onAway={() => side.close('import')} />
      )}
      {side.shows('review') && (
        <ReviewPanel room={room} editor={editor} counts={counts} onClose={() => side.close('review')} />
      )}
      {hidden.length > 0 && (
        <div className={`${classes.rail} plan-no-print`}>
          {hidden.map(([panel, name]) => (
            <button key={panel} type="button" onClick={() => side.open(panel)}>
              {name}
            </button>
          ))}
        </div>
      )}
    </>
  );
}
