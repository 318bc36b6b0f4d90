import { Alert } from '@mantine/core';
import { twoDigits } from '../ui/twoDigits.ts';

/** Tells that somebody's unsent changes lie on this machine, without showing anything of them. */
export function UnsentNotice({ name, count }: { name: string; count: number }) {
  return (
    <Alert color="yellow" variant="light" p="sm" c="var(--ink)">
      Trên máy này còn {twoDigits(count)} thay đổi chưa gửi của {name}. Các thay đổi đó chỉ được gửi khi{' '}
      {name} đăng nhập.
    </Alert>
  );
}
