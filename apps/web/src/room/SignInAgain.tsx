import { Anchor, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { toSentence } from '../api/ApiError.ts';
import { readSession, signIn } from '../api/session.ts';
import { PasswordForm } from '../session/PasswordForm.tsx';
import { useSession } from '../session/SessionContext.ts';
import { SignOnButton } from '../session/SignOnButton.tsx';
import { useEntrance } from '../session/useEntrance.ts';
import { Dialog } from '../ui/Dialog.tsx';

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
  const { signOn } = useEntrance();
  // Signed in through the provider in another tab: noticed when this one is looked at again.
  useEffect(() => {
    if (signOn === null) return undefined;
    const look = () => {
      readSession().then(
        (session) => {
          if (session?.user.id !== user.id) return;
          client.setQueryData(['session'], session);
          onSignedIn();
        },
        () => undefined,
      );
    };
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [signOn, user.id, client, onSignedIn]);
  const cause = otherPerson
    ? 'Trình duyệt này đang đăng nhập bằng tài khoản khác.'
    : 'Phiên làm việc đã hết hạn.';
  return (
    <Dialog onClose={null} title={otherPerson ? 'Tài khoản đã thay đổi' : 'Đăng nhập lại'}>
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
      <SignOnButton label={signOn} inNewTab />
      <Anchor href="/" size="sm" mt="md" display="block">
        Rời kế hoạch này
      </Anchor>
    </Dialog>
  );
}
