import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { twoDigits } from '../ui/twoDigits.ts';
import { useRounds } from './useRounds.ts';

/** To who was asked and what they said; with how many opinions still wait for an answer. */
export function RoundsLink({ planId }: { planId: string }) {
  const { data } = useRounds(planId);
  const left = data?.rounds.reduce((sum, { counts }) => sum + counts.unanswered, 0) ?? 0;
  const path = `/ke-hoach/${encodeURIComponent(planId)}/y-kien`;
  return (
    <Button component={Link} to={path} variant="default">
      Lấy ý kiến
      {left > 0 && (
        <>
          {' '}
          ({twoDigits(left)}
          <span className="visually-hidden"> ý kiến chưa giải trình</span>)
        </>
      )}
    </Button>
  );
}
