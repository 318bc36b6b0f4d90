import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { twoDigits } from '../ui/twoDigits.ts';
import { usePlaceChanges } from './usePlaceChanges.ts';

/** To who writes what; with how many places were changed after the person's unit had confirmed them. */
export function BoardLink({ planId }: { planId: string }) {
  const { length } = usePlaceChanges(planId);
  const path = `/ke-hoach/${encodeURIComponent(planId)}/phan-cong`;
  return (
    <Button component={Link} to={path} variant="default">
      Phân công
      {length > 0 && (
        <>
          {' '}
          ({twoDigits(length)}
          <span className="visually-hidden"> chỗ bị sửa sau khi đơn vị đã xác nhận</span>)
        </>
      )}
    </Button>
  );
}
