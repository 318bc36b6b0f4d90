import type { PlanThread } from '@duthao/protocol';
import { useEffect } from 'react';
import type { ThreadActs } from './useThreads.ts';

/** What is open before one's eyes is not new any more, nor what comes into it. */
export function useReadThread({ read }: ThreadActs, current: PlanThread | undefined): void {
  useEffect(() => {
    if (!current?.isUnread) return;
    const look = (): void => {
      if (window.document.hasFocus()) read([current]);
    };
    look();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [read, current]);
}
