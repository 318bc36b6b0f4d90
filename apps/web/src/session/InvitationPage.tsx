import { Button } from '@mantine/core';
import type { Invited } from '@duthao/protocol';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { acceptInvitation, readInvitation } from '../api/accounts.ts';
import { toSentence } from '../api/ApiError.ts';
import { toDay } from '../ui/clock.ts';
import { CenteredMessage } from '../ui/CenteredMessage.tsx';
import { PageLoading } from '../ui/PageLoading.tsx';
import { newPasswordProblem } from './newPasswordProblem.ts';
import { PasswordFrame } from './PasswordFrame.tsx';
import { Secret } from './Secret.tsx';

const toStart = (): void => location.assign('/');

/** Where an invitation leads: the invited person chooses a password and is signed in. */
export function InvitationPage() {
  // Behind #, so that it is written into no server's log on the way.
  const [token] = useState(() => location.hash.slice(1));
  const query = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => readInvitation(token),
    staleTime: Infinity,
  });
  if (query.isPending) return <PageLoading label="Đang mở đường dẫn mời" />;
  if (query.isError) {
    return (
      <CenteredMessage
        title="Chưa dùng được đường dẫn mời"
        text={toSentence(query.error)}
        action={{ label: 'Về trang đăng nhập', run: toStart }}
      />
    );
  }
  return <Accept token={token} invited={query.data} />;
}

function Accept({ token, invited }: { token: string; invited: Invited }) {
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  // A whole new page: whatever was read for somebody else in this browser is forgotten.
  const accept = useMutation({ mutationFn: acceptInvitation, onSuccess: toStart });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = newPasswordProblem(null, next, again);
    setProblem(found);
    if (found === null) accept.mutate({ token, password: next });
  };
  return (
    <PasswordFrame
      pageTitle="Đặt mật khẩu"
      heading="Mời vào Dự Thảo"
      says={
        <>
          {invited.name} đăng nhập bằng tên <strong>{invited.username}</strong> và mật khẩu tự đặt ở đây.
          Đường dẫn dùng được một lần, đến hết {toDay(new Date(invited.expiresAt))}.
        </>
      }
      username={invited.username}
      problem={problem ?? (accept.isError ? toSentence(accept.error) : null)}
      onSubmit={submit}
    >
      <Secret
        label="Mật khẩu (ít nhất 08 ký tự)"
        value={next}
        onChange={setNext}
        complete="new-password"
        first
      />
      <Secret label="Nhập lại mật khẩu" value={again} onChange={setAgain} complete="new-password" />
      <Button type="submit" loading={accept.isPending}>
        Đặt mật khẩu và vào
      </Button>
    </PasswordFrame>
  );
}
