import { notifications } from '@mantine/notifications';
import { useCallback, useRef, useState } from 'react';
import { toSentence } from '../api/ApiError.ts';
import { downloadPlan, type FileKind } from '../api/downloadPlan.ts';
import { downloadReviewCopy } from '../api/returned.ts';
import { twoDigits } from '../ui/twoDigits.ts';
import type { Watched } from './createStore.ts';
import type { RoomState } from './RoomState.ts';

export interface Download {
  /** What the button says while it works; null when it waits to be pressed. */
  progress: string | null;
  start(kind?: FileKind): void;
}

/** Downloads a file of the plan, one at a time; the file is made from what the server has. */
export function useDownload(planId: string, store: Watched<RoomState>): Download {
  const [progress, setProgress] = useState<string | null>(null);
  const busy = useRef(false);
  const start = useCallback(
    async (kind: FileKind) => {
      if (busy.current) return;
      const { waiting } = store.get().saved;
      if (waiting > 0) {
        const message = `Còn ${twoDigits(waiting)} thay đổi chưa tới máy chủ nên tệp tải về sẽ thiếu. Đề nghị tải khi có dòng “Đã lưu trên máy chủ”.`;
        notifications.show({ message, color: 'yellow' });
        return;
      }
      busy.current = true;
      setProgress('Đang tạo tệp…');
      try {
        const tell = (bytes: number) => setProgress(`Đã tải ${Math.ceil(bytes / 1024)} KB`);
        await (kind === 'review' ? downloadReviewCopy(planId, tell) : downloadPlan(planId, kind, tell));
      } catch (error) {
        notifications.show({ message: toSentence(error), color: 'red', autoClose: 10_000 });
      } finally {
        busy.current = false;
        setProgress(null);
      }
    },
    [planId, store],
  );
  return { progress, start: (kind = 'docx') => void start(kind) };
}
