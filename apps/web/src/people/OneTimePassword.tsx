import { Alert, Button } from '@mantine/core';
import type { InvitationAnswer, NewUserAnswer } from '@duthao/protocol';
import { useMutation } from '@tanstack/react-query';
import { invite } from '../api/accounts.ts';
import { toSentence } from '../api/ApiError.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import classes from './People.module.css';

interface Props {
  made: NewUserAnswer;
  onClose(): void;
  /** A link was made in its stead. */
  onLink(made: InvitationAnswer): void;
}

/** The one-time password of a new person; it is nowhere else and cannot be shown again. */
export function OneTimePassword({ made, onClose, onLink }: Props) {
  const { user, oneTimePassword } = made;
  const inviting = useMutation({ mutationFn: invite, onSuccess: onLink });
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
      <p className={classes.once}>
        <Button
          variant="default"
          size="xs"
          loading={inviting.isPending}
          onClick={() => inviting.mutate(user.id)}
        >
          Dùng đường dẫn mời thay mật khẩu này
        </Button>
        {inviting.isError && <span role="alert">{toSentence(inviting.error)}</span>}
      </p>
    </Alert>
  );
}
