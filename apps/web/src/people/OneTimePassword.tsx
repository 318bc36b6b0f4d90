import { Alert } from '@mantine/core';
import type { NewUserAnswer } from '@duthao/protocol';
import { CopyButton } from '../ui/CopyButton.tsx';
import classes from './People.module.css';

/** The one-time password of a new person; it is nowhere else and cannot be shown again. */
export function OneTimePassword({ made, onClose }: { made: NewUserAnswer; onClose(): void }) {
  const { user, oneTimePassword } = made;
  return (
    <Alert
      className={classes.problem}
      color="blue"
      variant="light"
      role="status"
      withCloseButton
      closeButtonLabel="Đóng mật khẩu dùng một lần"
      onClose={onClose}
      c="var(--ink)"
      title={`Mật khẩu dùng một lần của ${user.name}`}
    >
      <p className={classes.once}>
        <code>{oneTimePassword}</code>
        <CopyButton text={oneTimePassword} label="Sao chép mật khẩu" />
      </p>
      Giao mật khẩu này cho {user.name} (tên đăng nhập {user.username}). Mật khẩu chỉ hiện một lần và phải đổi
      ở lần đăng nhập đầu tiên.
    </Alert>
  );
}
