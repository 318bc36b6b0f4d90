import { Button } from '@mantine/core';
import classes from './RoomPage.module.css';

/** The reader of pages could not be fetched: no network, a newer version on the server, or a browser too old for it. */
export function NoPreview({ onClose }: { onClose(): void }) {
  return (
    <aside className={classes.noPreview} role="alert">
      <p>
        Chưa mở được bản in. Đề nghị kiểm tra mạng rồi tải lại trang (phím F5); vẫn soạn tiếp được và tải được
        tệp .docx, .pdf.
      </p>
      <Button variant="default" onClick={onClose}>
        Đóng
      </Button>
    </aside>
  );
}
