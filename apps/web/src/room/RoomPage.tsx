import { useMediaQuery } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import type { MoveSection, Presence } from '@duthao/protocol';
import { lazy, Suspense, useCallback } from 'react';
import { useParams } from 'react-router';
import { toSentence } from '../api/ApiError.ts';
import { moveSection } from '../api/plans.ts';
import { printPages } from '../api/printPages.ts';
import { PlanEditor } from '../editor/PlanEditor.tsx';
import { useUnits } from '../people/useUnits.ts';
import { ReturnedDialog } from '../returned/ReturnedDialog.tsx';
import { useReturnedDesk } from '../returned/useReturnedDesk.ts';
import { RightSide } from '../review/RightSide.tsx';
import { useSide } from '../review/useSide.ts';
import { useSession } from '../session/SessionContext.ts';
import { isSharedMachine } from '../session/sharedMachine.ts';
import { ClosedPlan } from './ClosedPlan.tsx';
import { mayTouch } from './mayTouch.ts';
import { ReadingView } from './ReadingView.tsx';
import { ReadOnlyLine } from './ReadOnlyLine.tsx';
import { redoneWords } from './redoneWords.ts';
import type { Room } from './Room.ts';
import { RoomBanner } from './RoomBanner.tsx';
import { RoomHeader } from './RoomHeader.tsx';
import { RoomLoading } from './RoomLoading.tsx';
import classes from './RoomPage.module.css';
import { RoomTitle } from './RoomTitle.tsx';
import type { RoomState } from './RoomState.ts';
import { savedSentence } from './savedSentence.ts';
import { isSaved } from './savedState.ts';
import { NoPreview } from './NoPreview.tsx';
import { SignInAgain } from './SignInAgain.tsx';
import { TrayPanel } from './TrayPanel.tsx';
import { useDownload } from './useDownload.ts';
import { useRoom } from './useRoom.ts';
import { usePart } from './usePart.ts';
import { useRoomKeys } from './useRoomKeys.ts';
import { whenSaved } from './whenSaved.ts';

// It brings a PDF reader with it, which is not needed to write.
const PreviewPanel = lazy(() =>
  import('../preview/PreviewPanel.tsx').then(
    ({ PreviewPanel: panel }) => ({ default: panel }),
    // The text goes on being written: only the pages are missing.
    () => ({ default: NoPreview }),
  ),
);

/** A plan that is being drafted: the editor, and around it the truth about who is here and what is saved. */
export function RoomPage() {
  const { planId = '' } = useParams();
  const me = useMe();
  if (me === null) return <RoomLoading />;
  return <OpenRoom key={`${planId} ${me.id}`} planId={planId} me={me} />;
}

function OpenRoom({ planId, me }: { planId: string; me: Presence }) {
  const { look } = useSession();
  const room = useRoom(planId, me, !isSharedMachine());
  const { store } = room;
  const phase = usePart(store, (state) => state.phase);
  const plan = usePart(store, (state) => state.plan);
  const rights = usePart(store, (state) => state.rights);
  const tray = usePart(store, (state) => state.tray);
  const trouble = usePart(store, (state) => state.trouble);
  const download = useDownload(planId, store);
  const allSaved = useCallback(() => whenSaved(store), [store]);
  const side = useSide(planId, tray.length);
  const returned = useReturnedDesk();
  const previewing = side.shows('preview');
  const print = () => sendToPrinter(planId);
  useRoomKeys({ save: () => tellSaved(store.get()), download: () => download.start() });
  // On screen only: a sheet of paper is narrow too, and printing must not take the editor away.
  const narrow = useMediaQuery('screen and (max-width: 900px)');
  if (phase.kind === 'closed') return <ClosedPlan sentence={phase.sentence} kept={phase.kept} />;
  return (
    <div className={classes.room}>
      <RoomTitle store={store} />
      <RoomHeader
        store={store}
        download={download}
        preview={{
          open: previewing,
          toggle: () => (previewing ? side.close('preview') : side.open('preview')),
        }}
        onPrint={print}
        onReturn={phase.kind === 'open' && narrow !== true ? () => returned.open(null) : null}
      />
      <ReadOnlyLine plan={plan} rights={rights} phase={phase} />
      <main className={classes.body}>
        {phase.kind !== 'open' ? (
          <RoomLoading />
        ) : narrow ? (
          <ReadingView room={phase.room} whenSaved={allSaved} />
        ) : (
          <div className={classes.editor}>
            <PlanEditor
              room={phase.room}
              editable={rights !== null && mayTouch(rights)}
              look={look}
              onSave={() => tellSaved(store.get())}
              onDownload={() => download.start()}
              onPrint={print}
              onMove={(move) => sendMove(planId, move)}
              outline={side.outline}
              renderSide={(editor) => (
                <>
                  <RightSide
                    room={phase.room}
                    editor={editor}
                    side={side}
                    trayCount={tray.length}
                    whenSaved={allSaved}
                  />
                  <ReturnedDialog planId={planId} desk={returned} editor={editor} />
                </>
              )}
            />
          </div>
        )}
        {phase.kind === 'open' && previewing && !narrow && (
          <Suspense fallback={null}>
            <PreviewPanel
              room={phase.room}
              store={store}
              onPrint={print}
              onClose={() => side.close('preview')}
            />
          </Suspense>
        )}
        <TrayPanel
          planId={planId}
          tray={tray}
          isOpen={side.shows('tray') || narrow === true || phase.kind !== 'open'}
          onClose={phase.kind === 'open' && !narrow ? () => side.close('tray') : null}
          mayRedo={phase.kind === 'open' && rights !== null && mayTouch(rights)}
          onRedo={(id) => tellRedone(room.redo(id))}
          onDismiss={(id) => room.dismiss(id)}
        />
      </main>
      <RoomBanner store={store} onRetry={() => room.resume()} />
      {(trouble === 'signIn' || trouble === 'otherPerson') && (
        <SignInAgain otherPerson={trouble === 'otherPerson'} onSignedIn={() => room.resume()} />
      )}
    </div>
  );
}

function tellRedone(outcome: ReturnType<Room['redo']>): void {
  const isDone = outcome === 'written' || outcome === 'suggested';
  const color = isDone ? 'green' : 'yellow';
  notifications.show({ message: redoneWords[outcome], color, autoClose: isDone ? 4000 : 10_000 });
}

/** The server moves the section; everybody, oneself too, sees the result arrive like any other change. */
function sendMove(planId: string, move: MoveSection): void {
  moveSection(planId, move).catch((error: unknown) =>
    notifications.show({ message: toSentence(error), color: 'red', autoClose: 10_000 }),
  );
}

function sendToPrinter(planId: string): void {
  printPages(planId).catch((error: unknown) =>
    notifications.show({ message: toSentence(error), color: 'red', autoClose: 10_000 }),
  );
}

/** Ctrl+S needs no saving, only an answer; the answer is the truth. */
function tellSaved({ saved }: RoomState): void {
  notifications.show({
    id: 'saved',
    message: savedSentence(saved),
    color: isSaved(saved) ? 'green' : 'yellow',
    autoClose: isSaved(saved) ? 3000 : 8000,
  });
}

/** How the others see this person; null until the units are known. */
function useMe(): Presence | null {
  const { user } = useSession();
  const units = useUnits();
  const unit = units.of(user.unitIds[0]);
  if (!units.known) return null;
  return { id: user.id, name: user.name, unit: unit?.name ?? '', color: unit?.color ?? 0 };
}
