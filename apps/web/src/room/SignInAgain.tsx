import { Anchor, Modal, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toSentence } from '../api/ApiError.ts';
import { signIn } from '../api/session.ts';
import { PasswordForm } from '../session/PasswordForm.tsx';
import { useSession } from '../session/SessionContext.ts';

interface Props {
  /** Somebody else has signed in on this browser meanwhile. */
  otherPerson: boolean;
  onSignedIn(): void;
}

/** Over the kept text when the session is over: the same person signs in and goes on where they were. */
export function SignInAgain({ otherPerson, onSignedIn }: Props) {
  const { user } = useSession();
  const client = useQueryClient();
  const attempt = useMutation({
    mutationFn: signIn,
    onSuccess: (session) => {
      client.setQueryData(['session'], session);
      onSignedIn();
    },
  });
  const cause = otherPerson
    ? 'Trình duyệt này đang đăng nhập bằng tài khoản khác.'
    : 'Phiên làm việc đã hết hạn.';
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={otherPerson ? 'Tài khoản đã thay đổi' : 'Đăng nhập lại'}
    >
      <Text mb="md">
        {cause} Nội dung đang soạn vẫn được giữ trên máy này. Đăng nhập lại bằng tài khoản {user.name} để gửi
        tiếp lên máy chủ.
      </Text>
      <PasswordForm
        username={user.username}
        submitLabel={`Đăng nhập với tên ${user.name}`}
        busy={attempt.isPending}
        problem={attempt.isError ? toSentence(attempt.error) : null}
        onSubmit={(username, password) => attempt.mutate({ username, password })}
      />
      <Anchor href="/" size="sm" mt="md" display="block">
        Rời kế hoạch này
      </Anchor>
    </Modal>
  );
}
