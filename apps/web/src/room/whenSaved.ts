import { ApiError } from '../api/ApiError.ts';
import type { Watched } from './createStore.ts';
import type { RoomState } from './RoomState.ts';
import { isSaved } from './savedState.ts';

const PATIENCE_MS = 15_000;
const sentences = {
  down: 'Đang mất kết nối nên chưa gửi được. Nội dung vẫn được giữ ở đây; đề nghị gửi lại khi có mạng.',
  slow: 'Các thay đổi trong văn bản chưa lưu xong nên chưa gửi được. Nội dung vẫn được giữ ở đây; đề nghị gửi lại sau ít phút.',
} as const;

/** Waits until the server has all that was written here; throws `ApiError` when that does not come about. */
export function whenSaved(store: Watched<RoomState>): Promise<void> {
  return new Promise((resolve, reject) => {
    let stop: (() => void) | null = null;
    const over = (act: () => void): void => {
      clearTimeout(timer);
      stop?.();
      act();
    };
    const fail = (sentence: string): void => over(() => reject(new ApiError('unreachable', sentence)));
    const timer = setTimeout(() => fail(sentences.slow), PATIENCE_MS);
    const look = (): void => {
      const { saved } = store.get();
      if (isSaved(saved)) over(resolve);
      else if (saved.line === 'down') fail(sentences.down);
    };
    stop = store.subscribe(look);
    look();
  });
}
