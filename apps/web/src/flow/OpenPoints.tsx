import { Text } from '@mantine/core';
import type { OpenPoint } from '@duthao/protocol';
import { useQuery } from '@tanstack/react-query';
import { listOpenPoints } from '../api/flow.ts';
import { Link } from 'react-router';
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

export function OpenPoints({ planId, points }: { planId: string; points: readonly OpenPoint[] }) {
  if (points.length === 0) return null;
  return (
    <div>
      <Text fw={600}>Còn {twoDigits(points.length)} việc chưa xong</Text>
      <ul className={classes.points}>
        {points.map(({ kind, text, holds }) => (
          <li key={text} data-holds={holds}>
            {text}
            {kind === 'opinion' && (
              <>
                {' '}
                <Link className={classes.link} to={`/ke-hoach/${encodeURIComponent(planId)}/y-kien`}>
                  Xem các ý kiến
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
