import { Button, CloseButton } from '@mantine/core';
import type { Watched } from '../room/createStore.ts';
import type { EditorRoom } from '../room/EditorRoom.ts';
import type { RoomState } from '../room/RoomState.ts';
import { usePart } from '../room/usePart.ts';
import { twoDigits } from '../ui/twoDigits.ts';
import { PageView } from './PageView.tsx';
import classes from './PreviewPanel.module.css';
import { usePages } from './usePages.ts';

interface Props {
  room: EditorRoom;
  store: Watched<RoomState>;
  onPrint(): void;
  onClose(): void;
}

/** The pages exactly as they print, beside the page that is written on. */
export function PreviewPanel({ room, store, onPrint, onClose }: Props) {
  const savedAt = usePart(store, ({ saved }) => saved.savedAt);
  const { pdf, problem, isOff, exactFont, drawings } = usePages(room.planId, room.ydoc, savedAt);
  const numbers = Array.from({ length: pdf?.numPages ?? 0 }, (_, index) => index + 1);
  return (
    <aside className={classes.panel} aria-label="Bản in">
      <header className={classes.head}>
        <h2 className={classes.name}>Bản in</h2>
        <span className={classes.count}>{pdf ? `${twoDigits(pdf.numPages)} trang` : ''}</span>
        <Button size="compact-sm" variant="default" ml="auto" onClick={onPrint}>
          In
        </Button>
        <CloseButton aria-label="Đóng bản in" onClick={onClose} />
      </header>
      {problem !== null && (
        <p className={classes.problem} role="alert">
          {problem}
          {isOff && ' Vẫn in được bằng trình duyệt và tải được tệp .docx.'}
        </p>
      )}
      {!exactFont && (
        <p className={classes.note}>
          Máy chủ chưa có phông Times New Roman nên bản in dùng phông thay thế cùng độ rộng chữ; chỗ ngắt
          dòng, ngắt trang không đổi.
        </p>
      )}
      <div className={classes.scroll} tabIndex={0} role="group" aria-label="Các trang">
        {pdf === null && problem === null && <p className={classes.waiting}>Đang dựng bản in…</p>}
        {pdf !== null &&
          numbers.map((number) => <PageView key={number} pdf={pdf} drawings={drawings} number={number} />)}
      </div>
    </aside>
  );
}
