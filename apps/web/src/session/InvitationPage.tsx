import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import type { Invited } from '@duthao/protocol';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { acceptInvitation, readInvitation } from '../api/accounts.ts';
import { toSentence } from '../api/ApiError.ts';
import { toDay } from '../ui/clock.ts';
import { CenteredMessage } from '../ui/CenteredMessage.tsx';
import centered from '../ui/centered.module.css';
import { PageLoading } from '../ui/PageLoading.tsx';
import { newPasswordProblem } from './newPasswordProblem.ts';
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
  const shown = problem ?? (accept.isError ? toSentence(accept.error) : null);
  return (
    <main className={centered.page}>
      <title>Đặt mật khẩu - Dự Thảo</title>
      <form className={centered.form} onSubmit={submit}>
        <Stack gap="sm">
          <Title order={1} fz={20} lh={1.4}>
            Mời vào Dự Thảo
          </Title>
          <Text c="dimmed">
            {invited.name} đăng nhập bằng tên <strong>{invited.username}</strong> và mật khẩu tự đặt ở đây.
            Đường dẫn dùng được một lần, đến hết {toDay(new Date(invited.expiresAt))}.
          </Text>
          {shown !== null && (
            <Alert color="red" variant="light" role="alert" p="sm">
              {shown}
            </Alert>
          )}
          <input
            type="text"
            name="username"
            autoComplete="username"
            value={invited.username}
            readOnly
            hidden
          />
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
        </Stack>
      </form>
    </main>
  );
}
