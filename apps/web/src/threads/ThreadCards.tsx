import type { PlanThread } from '@duthao/protocol';
import classes from './Threads.module.css';
import { ThreadCard } from './ThreadCard.tsx';
import { useGrowing } from './useGrowing.ts';

interface Props {
  standing: readonly PlanThread[];
  lost: readonly PlanThread[];
  active: string | null;
  /** Said when there is nothing to show. */
  empty: string;
  placeOf(threadId: string): string;
  onActivate(threadId: string): void;
  /** Hangs a lost one on what is selected; null where nothing can be. */
  onHang: ((threadId: string) => void) | null;
}

/** Threads in the order of the text, and behind them those whose words are gone. */
export function ThreadCards({ standing, lost, active, empty, placeOf, onActivate, onHang }: Props) {
  const all = [...standing, ...lost];
  const { count, end } = useGrowing(
    all.length,
    all.findIndex(({ id }) => id === active),
  );
  const cards = all
    .slice(0, count)
    .map((thread, index) => (
      <ThreadCard
        key={thread.id}
        thread={thread}
        place={placeOf(thread.id)}
        isActive={thread.id === active}
        isLost={index >= standing.length}
        onActivate={onActivate}
        onHang={index >= standing.length && thread.mayHang ? onHang : null}
      />
    ));
  return (
    <div className={classes.scroll}>
      {all.length === 0 && <p className={classes.empty}>{empty}</p>}
      <ol className={classes.list} aria-label="Ý kiến">
        {cards.slice(0, standing.length)}
      </ol>
      {cards.length > standing.length && (
        <section aria-labelledby="y-kien-lac">
          <h3 id="y-kien-lac" className={classes.lostHead}>
            Chỗ được nêu ý kiến không còn trong văn bản
          </h3>
          <ol className={classes.list}>{cards.slice(standing.length)}</ol>
        </section>
      )}
      {count < all.length && <div ref={end} className={classes.more} />}
    </div>
  );
}
