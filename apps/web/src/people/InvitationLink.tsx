import { Alert } from '@mantine/core';
import type { InvitationAnswer } from '@duthao/protocol';
import { toDay } from '../ui/clock.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import classes from './People.module.css';

/** The link that lets a person in once; it is nowhere else and cannot be shown again. */
export function InvitationLink({ made, onClose }: { made: InvitationAnswer; onClose(): void }) {
  const { user, path, expiresAt } = made;
  const link = new URL(path, location.origin).href;
  return (
    <Alert
      className={classes.problem}
      color="blue"
      variant="light"
      role="status"
      withCloseButton
      closeButtonLabel="Đóng đường dẫn mời"
      onClose={onClose}
      c="var(--ink)"
      title={`Đường dẫn mời của ${user.name}`}
    >
      <p className={classes.link}>
        <code>{link}</code>
        <CopyButton text={link} label="Sao chép đường dẫn" />
      </p>
      Gửi đường dẫn này cho {user.name} để tự đặt mật khẩu; dùng một lần, đến hết {toDay(new Date(expiresAt))}
      . Đường dẫn chỉ hiện một lần.
    </Alert>
  );
}
