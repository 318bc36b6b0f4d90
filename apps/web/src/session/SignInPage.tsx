import { Checkbox, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toSentence } from '../api/ApiError.ts';
import { signIn } from '../api/session.ts';
import { readUnsent, unsentByPerson } from '../room/unsentIndex.ts';
import { UnsentNotice } from '../room/UnsentNotice.tsx';
import centered from '../ui/centered.module.css';
import { AgencyChoice } from './AgencyChoice.tsx';
import { changeSession } from './changeSession.ts';
import { knownAgency, rememberAgency } from './knownAgency.ts';
import { PasswordForm } from './PasswordForm.tsx';
import classes from './SignInPage.module.css';
import { SignOnButton } from './SignOnButton.tsx';
import { signOnProblem } from './signOnProblem.ts';
import { isSharedMachine, setSharedMachine } from './sharedMachine.ts';
import { useEntrance } from './useEntrance.ts';

/** The way in. The agency's name is known once somebody has signed in on this machine. `onOneTime` takes a one-time password. */
export function SignInPage({ onOneTime }: { onOneTime(password: string): void }) {
  const client = useQueryClient();
  const [shared, setShared] = useState(isSharedMachine);
  const entrance = useEntrance();
  const name = entrance.agencies.find(({ slug }) => slug === entrance.here)?.name;
  const returned = signOnProblem(location.search);
  const waiting = unsentByPerson(readUnsent());
  const attempt = useMutation({
    mutationFn: signIn,
    onSuccess: (session, { password }) => {
      if (session.mustChangePassword) onOneTime(password);
      setSharedMachine(shared);
      if (returned !== null) history.replaceState(null, '', location.pathname);
      rememberAgency(session.agency.name);
      changeSession(client, session);
    },
  });
  return (
    <main className={centered.page}>
      <title>Đăng nhập - Dự Thảo</title>
      <div className={centered.form}>
        <header className={classes.head}>
          <img src="/icon.svg" alt="" width={32} height={32} />
          <div>
            <Title order={1} fz={20} lh={1.4}>
              Dự Thảo
            </Title>
            <Text c="dimmed" className={classes.agency}>
              {name ?? knownAgency() ?? 'Cùng soạn thảo kế hoạch của cơ quan'}
            </Text>
          </div>
        </header>
        <AgencyChoice {...entrance} />
        <PasswordForm
          submitLabel="Đăng nhập"
          busy={attempt.isPending}
          problem={attempt.isError ? toSentence(attempt.error) : attempt.isIdle ? returned : null}
          onSubmit={(username, password) => attempt.mutate({ username, password })}
        >
          <Checkbox
            label="Máy dùng chung"
            description="Không giữ bản soạn thảo trên máy này. Nếu mất mạng, chỉ giữ trong trang đang mở."
            checked={shared}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
        </PasswordForm>
        <SignOnButton label={entrance.signOn} onLeave={() => setSharedMachine(shared)} />
        {waiting.length > 0 && (
          <Stack gap="xs" mt="md">
            {waiting.map((it) => (
              <UnsentNotice key={it.userId} name={it.userName} count={it.count} />
            ))}
          </Stack>
        )}
      </div>
      <Text className={classes.foot} size="xs" c="dimmed">
        Quên mật khẩu: liên hệ người quản trị của cơ quan để nhận mật khẩu dùng một lần.
      </Text>
    </main>
  );
}
