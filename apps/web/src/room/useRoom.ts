import type { Presence } from '@duthao/protocol';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { createOutdated } from './beside.ts';
import { Room } from './Room.ts';

/** Joins a plan for as long as the part that calls it is shown; a part for another plan or person is another one. */
export function useRoom(planId: string, me: Presence, keep: boolean): Room {
  const client = useQueryClient();
  const [room] = useState(() => new Room(planId, me, keep, createOutdated(client, planId)));
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
