import { type FlowEvent, stateSpecs } from '@duthao/protocol';
import classes from './Flow.module.css';
import { Moment } from './Moment.tsx';

/** What happened to a plan on its way, the latest first. */
export function FlowHistory({ events }: { events: readonly FlowEvent[] }) {
  if (events.length === 0) return <p className={classes.quiet}>Chưa có việc nào được ghi.</p>;
  return (
    <ol className={classes.history}>
      {events.toReversed().map((event) => (
        <li key={event.id} data-kind={event.kind}>
          <p className={classes.what}>
            {nameOf(event)}
            {event.version !== null && <span className={classes.quiet}> · bản trình {event.version}</span>}
          </p>
          <p className={classes.quiet}>
            {event.actor}
            {event.forWhom !== null && ` (thay ${event.forWhom})`}, <Moment at={event.time} />
          </p>
          {event.words !== '' && <p className={classes.words}>{event.words}</p>}
          {event.openPoints.length > 0 && (
            <ul className={classes.points}>
              {event.openPoints.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

/** A returned plan keeps at which level it was returned. */
function nameOf({ kind, act, from }: FlowEvent): string {
  if (kind === 'return') return `Trả lại (ở bước “${stateSpecs[from].name}”)`;
  if (kind === 'force') return act.startsWith('Vẫn trình') ? 'Vẫn trình, vượt bước' : `${act} (vẫn trình)`;
  return act;
}
