import { LockKeyhole } from 'lucide-react';
import { closedTextSentence } from './closedTextSentence.ts';
import { mayTouch } from './mayTouch.ts';
import classes from './ReadOnlyLine.module.css';
import type { RoomState } from './RoomState.ts';

/** One line over a plan that is there to be read; it goes as soon as the person may write again. */
export function ReadOnlyLine({ state: { plan, rights, phase } }: { state: RoomState }) {
  const isShown = phase.kind === 'open' && plan !== null && rights !== null && !mayTouch(rights);
  return (
    <div role="status">
      {isShown && (
        <p className={classes.line}>
          <LockKeyhole size={16} aria-hidden />
          {closedTextSentence(plan.state, [])}
        </p>
      )}
    </div>
  );
}
