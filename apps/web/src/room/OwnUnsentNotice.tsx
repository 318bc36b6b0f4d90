import { Alert, Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { twoDigits } from '../ui/twoDigits.ts';

/** Tells people that changes they made still lie on this machine: those are sent when their plan is open. */
export function OwnUnsentNotice({ planId, count }: { planId: string; count: number }) {
  return (
    <Alert color="yellow" variant="light" p="sm" mb="md" c="var(--ink)" role="status">
      Trên máy này còn {twoDigits(count)} thay đổi của anh/chị chưa gửi tới máy chủ.{' '}
      <Anchor component={Link} to={`/ke-hoach/${planId}`} inherit>
        Mở kế hoạch để gửi
      </Anchor>
    </Alert>
  );
}
