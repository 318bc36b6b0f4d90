import { Button } from '@mantine/core';
import type { Watched } from './createStore.ts';
import classes from './RoomBanner.module.css';
import type { RoomState } from './RoomState.ts';
import { savedSentence } from './savedSentence.ts';
import { usePart } from './usePart.ts';

interface Props {
  store: Watched<RoomState>;
  onRetry(): void;
}

/** One line while the server is out of reach; at the foot, so that the text that is being written does not move. */
export function RoomBanner({ store, onRetry }: Props) {
  const saved = usePart(store, (state) => state.saved);
  const trouble = usePart(store, (state) => state.trouble);
  if (trouble === 'reload') {
    return (
      <div className={classes.banner} role="alert">
        <p>
          Dự Thảo đã có phiên bản mới nên trang này không gửi tiếp được. Nội dung chưa gửi vẫn được giữ trên
          máy này; đề nghị tải lại trang.
        </p>
        <Button size="xs" onClick={() => window.location.reload()}>
          Tải lại trang
        </Button>
      </div>
    );
  }
  // The dialog over the page says it already.
  if (saved.line !== 'down' || trouble === 'signIn' || trouble === 'otherPerson') return null;
  const cause =
    trouble === 'tooMuch'
      ? 'Trang này gửi quá nhiều trong một lúc nên máy chủ đề nghị chờ ít giây.'
      : trouble === 'unavailable'
        ? 'Máy chủ chưa nhận được thay đổi của kế hoạch này và đang được thử lại.'
        : '';
  return (
    <div className={classes.banner} role="status">
      <p>
        {cause} {savedSentence(saved)}
      </p>
      <Button size="xs" variant="default" onClick={onRetry}>
        Thử lại ngay
      </Button>
    </div>
  );
}
