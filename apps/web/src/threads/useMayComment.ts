import { useSyncExternalStore } from 'react';
import type { EditorRoom } from '../room/EditorRoom.ts';

/** Whether the person comments here, for all or within a unit that was asked. */
export function useMayComment(room: EditorRoom): boolean {
  const { comments, circles } = useSyncExternalStore(room.rights.subscribe, room.rights.get);
  return comments || circles.length > 0;
}
