import { Button } from '@mantine/core';
import type { RoundList } from '@duthao/protocol';
import classes from './Opinions.module.css';
import { nameOfRound } from './nameOfRound.ts';
import { useRoundAddress } from './useRoundAddress.ts';

/** All rounds of the plan, the latest first, and the way to another one. */
export function RoundTabs({
  list: { rounds, maySend },
  shownId,
}: {
  list: RoundList;
  shownId: string | null;
}) {
  const [, go] = useRoundAddress();
  if (rounds.length === 0) return null;
  return (
    <nav className={classes.tabs} aria-label="Các lần lấy ý kiến">
      {rounds.map((round) => (
        <button
          key={round.id}
          type="button"
          className={classes.tab}
          aria-current={round.id === shownId ? 'page' : undefined}
          onClick={() => go({ round: round.id })}
        >
          {nameOfRound(round)}
          <span className={classes.tabState}>{round.isOpen ? 'đang lấy' : 'đã kết thúc'}</span>
        </button>
      ))}
      {maySend && (
        <Button
          className={classes.tabAct}
          variant={shownId === null ? 'light' : 'default'}
          aria-current={shownId === null ? 'page' : undefined}
          onClick={() => go({ round: 'moi' })}
        >
          Gửi lấy ý kiến…
        </Button>
      )}
    </nav>
  );
}
