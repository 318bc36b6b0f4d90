import { Button, Drawer } from '@mantine/core';
import type { Node } from '@tiptap/pm/model';
import { useCallback, useState, useSyncExternalStore } from 'react';
import { useSearchParams } from 'react-router';
import type { EditorRoom } from '../room/EditorRoom.ts';
import { useSession } from '../session/SessionContext.ts';
import { useTopLayer } from '../ui/useTopLayer.ts';
import { type ChosenLine, placeOfChosen } from './chosenLine.ts';
import { DraftCard } from './DraftCard.tsx';
import { everything, isNarrowed, passes } from './filterThreads.ts';
import { FilterBar } from './FilterBar.tsx';
import classes from './Threads.module.css';
import { TalkContext } from './TalkContext.ts';
import { ThreadCards } from './ThreadCards.tsx';
import type { ThreadDraft } from './ThreadDesk.ts';
import { useLocated } from './useLocated.ts';
import { useReadThread } from './useReadThread.ts';
import { useTalkOf } from './useTalkOf.ts';
import { useThreads } from './useThreads.ts';

interface Props {
  room: EditorRoom;
  plan: Node;
  /** What the reader points at. */
  chosen: ChosenLine | null;
  /** The first thread that stands there. */
  there: string | null;
  /** Nothing is pointed at any more. */
  onLeave(): void;
  whenSaved(): Promise<void>;
}

/** On a narrow screen: the comments, drawn over the text that is read, to read, to answer and to begin. */
export function ReadingTalk({ room, plan, chosen, there, onLeave, whenSaved }: Props) {
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
  const close = useTopLayer(isOpen, () => setOpen(false));
  const [filter, setFilter] = useState(everything);
  const [draft, setDraft] = useState(() => talk.drafts.draft());
  const keep = (next: ThreadDraft | null): void => {
    talk.drafts.keepDraft(next);
    setDraft(next);
  };
  const begin = (): void => {
    const place = chosen && placeOfChosen(room.ydoc, chosen);
    // What was begun elsewhere and not sent is not lost for it.
    if (place) keep({ text: '', refs: [], ...draft, ...place, proposal: null });
    setActive(null);
    setOpen(true);
  };
  const show = (): void => {
    if (there !== null) setActive(there);
    setOpen(true);
  };
  const isShown = (thread: (typeof all)[number]): boolean =>
    thread.id === active || passes(thread, filter, sectionsOf(thread.id), user.id);
  useReadThread(
    talk.acts,
    all.find(({ id }) => id === active),
  );
  const open = all.filter(({ isDone }) => !isDone).length;
  const mayBegin = talk.circles.length > 0;
  if (all.length === 0 && problem === null && draft === null && !(mayBegin && chosen)) return null;
  return (
    <>
      <div className={classes.float}>
        {mayBegin && chosen !== null && (
          <Button onClick={begin}>
            {chosen.words === '' ? 'Nêu ý kiến về dòng này' : 'Nêu ý kiến về chữ đang chọn'}
          </Button>
        )}
        <Button variant="default" onClick={show}>
          {`Ý kiến (${open})`}
        </Button>
      </div>
      <Drawer
        opened={isOpen}
        onClose={close}
        position="bottom"
        size="85%"
        title="Ý kiến"
        closeButtonProps={{ 'aria-label': 'Đóng' }}
      >
        <TalkContext value={talk}>
          {problem !== null && <p role="alert">{problem}</p>}
          {mayBegin && draft !== null && (
            <DraftCard
              key={JSON.stringify(draft.on)}
              isNew
              draft={draft}
              onChange={keep}
              whenSaved={whenSaved}
              onMove={chosen === null ? null : begin}
              onStarted={(id) => {
                setActive(id);
                onLeave();
              }}
            />
          )}
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
            onHang={null}
          />
        </TalkContext>
      </Drawer>
    </>
  );
}
