import { Button, Drawer } from '@mantine/core';
import type { Node } from '@tiptap/pm/model';
import { useCallback, useState, useSyncExternalStore } from 'react';
import { useSearchParams } from 'react-router';
import type { EditorRoom } from '../room/EditorRoom.ts';
import { useSession } from '../session/SessionContext.ts';
import { everything, isNarrowed, passes } from './filterThreads.ts';
import { FilterBar } from './FilterBar.tsx';
import classes from './Threads.module.css';
import { TalkContext } from './TalkContext.ts';
import { ThreadCards } from './ThreadCards.tsx';
import { useLocated } from './useLocated.ts';
import { useReadThread } from './useReadThread.ts';
import { useTalkOf } from './useTalkOf.ts';
import { useThreads } from './useThreads.ts';

/** On a narrow screen: the comments, drawn over the text that is read, to read and to answer. */
export function ReadingTalk({ room, plan }: { room: EditorRoom; plan: Node }) {
  const { user } = useSession();
  const rights = useSyncExternalStore(room.rights.subscribe, room.rights.get);
  const { all, problem } = useThreads(room.planId);
  const { standing, lost, placeOf, sectionsOf } = useLocated(plan, all);
  const talk = useTalkOf(
    room.planId,
    useCallback(() => plan, [plan]),
    rights,
    null,
  );
  // A link may name a thread.
  const [query] = useSearchParams();
  const [active, setActive] = useState(query.get('y-kien'));
  const [isOpen, setOpen] = useState(active !== null);
  const [filter, setFilter] = useState(everything);
  const isShown = (thread: (typeof all)[number]): boolean =>
    thread.id === active || passes(thread, filter, sectionsOf(thread.id), user.id);
  useReadThread(
    talk.acts,
    all.find(({ id }) => id === active),
  );
  const open = all.filter(({ isDone }) => !isDone).length;
  if (all.length === 0 && problem === null) return null;
  return (
    <>
      <Button className={classes.float} variant="default" onClick={() => setOpen(true)}>
        {`Ý kiến (${open})`}
      </Button>
      <Drawer opened={isOpen} onClose={() => setOpen(false)} position="bottom" size="85%" title="Ý kiến">
        <TalkContext value={talk}>
          {problem !== null && <p role="alert">{problem}</p>}
          <FilterBar threads={all} doc={plan} filter={filter} onChange={setFilter} onBegin={null} />
          <ThreadCards
            standing={standing.filter(isShown)}
            lost={lost.filter(isShown)}
            active={active}
            empty={
              isNarrowed(filter) ? 'Không có ý kiến nào trong phần đang lọc.' : 'Không có ý kiến nào ở đây.'
            }
            placeOf={placeOf}
            onActivate={setActive}
          />
        </TalkContext>
      </Drawer>
    </>
  );
}
