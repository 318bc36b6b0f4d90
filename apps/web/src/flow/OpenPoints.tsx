import { Text } from '@mantine/core';
import type { OpenPoint } from '@duthao/protocol';
import { useQuery } from '@tanstack/react-query';
import { listOpenPoints } from '../api/flow.ts';
import { twoDigits } from '../ui/twoDigits.ts';
import classes from './Flow.module.css';

const none: OpenPoint[] = [];

/** What is still open in a plan, as it stands when the dialog opens. */
export function useOpenPoints(planId: string, asks: boolean): readonly OpenPoint[] {
  const query = useQuery({
    queryKey: ['openPoints', planId],
    queryFn: () => listOpenPoints(planId),
    enabled: asks,
    gcTime: 0,
  });
  return query.data ?? none;
}

export function OpenPoints({ points }: { points: readonly OpenPoint[] }) {
  if (points.length === 0) return null;
  return (
    <div>
      <Text fw={600}>Còn {twoDigits(points.length)} việc chưa xong</Text>
      <ul className={classes.points}>
        {points.map(({ text, holds }) => (
          <li key={text} data-holds={holds}>
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
