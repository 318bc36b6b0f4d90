import type { PlanThread } from '@duthao/protocol';
import classes from './Threads.module.css';
import { ThreadCard } from './ThreadCard.tsx';
import type { Where } from './locate.ts';

interface Props {
  standing: readonly PlanThread[];
  lost: readonly PlanThread[];
  active: string | null;
  /** Said when there is nothing to show. */
  empty: string;
  where(threadId: string): Where | undefined;
  onActivate(threadId: string): void;
}

/** Threads in the order of the text, and behind them those whose words are gone. */
export function ThreadCards({ standing, lost, active, empty, where, onActivate }: Props) {
  return (
    <div className={classes.scroll}>
      {standing.length + lost.length === 0 && <p className={classes.empty}>{empty}</p>}
      <ol className={classes.list} aria-label="Ý kiến">
        {standing.map((thread) => (
          <ThreadCard
            key={thread.id}
            thread={thread}
            place={where(thread.id)?.place ?? ''}
            isActive={thread.id === active}
            onActivate={onActivate}
          />
        ))}
      </ol>
      {lost.length > 0 && (
        <section aria-labelledby="y-kien-lac">
          <h3 id="y-kien-lac" className={classes.lostHead}>
            Chỗ được nêu ý kiến không còn trong văn bản
          </h3>
          <ol className={classes.list}>
            {lost.map((thread) => (
              <ThreadCard
                key={thread.id}
                thread={thread}
                place=""
                isActive={thread.id === active}
                isLost
                onActivate={onActivate}
              />
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
