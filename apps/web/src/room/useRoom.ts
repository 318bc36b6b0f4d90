import type { Presence } from '@duthao/protocol';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { refreshThreads } from '../threads/heldThreads.ts';
import { type Beside, Room } from './Room.ts';

/** Joins a plan for as long as the part that calls it is shown; a part for another plan or person is another one. */
export function useRoom(planId: string, me: Presence, keep: boolean): Room {
  const client = useQueryClient();
  const [room] = useState(() => {
    // What is asked for beside the text is kept under these keys.
    const outdated = (what: Beside, ids?: readonly string[]) =>
      void (what === 'threads'
        ? refreshThreads(client, planId, ids)
        : client.invalidateQueries({ queryKey: [what, planId] }));
    return new Room(planId, me, keep, outdated);
  });
  useEffect(() => {
    const leave = () => room.leave();
    // A page that the browser keeps and shows again has already given its client id back.
    const comeBack = (event: PageTransitionEvent) => event.persisted && window.location.reload();
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', comeBack);
    room.enter();
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', comeBack);
      leave();
    };
  }, [room]);
  return room;
}
