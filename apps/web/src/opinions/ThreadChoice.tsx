import { Button } from '@mantine/core';
import type { PlanThread } from '@duthao/protocol';
import { twoDigits } from '../ui/twoDigits.ts';
import classes from './Opinions.module.css';
import { type ThreadTicks, UnitThreads } from './UnitThreads.tsx';
import type { Ticks } from './useTicks.ts';

interface Props {
  title: string;
  threads: readonly PlanThread[];
  ticked: Ticks & ThreadTicks;
}

/** Comments of one kind, each ticked or not, or all at once. */
export function ThreadChoice({ title, threads, ticked }: Props) {
  const own = threads.map(({ id }) => id);
  const isAll = own.every((id) => ticked.has(id));
  const others = ticked.ids.filter((id) => !own.includes(id));
  return (
    <div role="group" aria-label={title}>
      <div className={classes.acts}>
        <p className={classes.label}>
          {title} ({twoDigits(threads.length)})
        </p>
        {threads.length > 0 && !ticked.disabled && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => ticked.set(isAll ? others : [...others, ...own])}
          >
            {isAll ? 'Bỏ chọn tất cả' : 'Chọn tất cả'}
          </Button>
        )}
      </div>
      <UnitThreads threads={threads} ticked={ticked} />
    </div>
  );
}
