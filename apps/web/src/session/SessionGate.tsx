import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { toSentence } from '../api/ApiError.ts';
import { readSession, signOut } from '../api/session.ts';
import { CenteredMessage } from '../ui/CenteredMessage.tsx';
import { PageLoading } from '../ui/PageLoading.tsx';
import { changeSession } from './changeSession.ts';
import { ChangePasswordPage } from './ChangePasswordPage.tsx';
import { SessionContext } from './SessionContext.ts';
import { SignInPage } from './SignInPage.tsx';

/** Shows its children only to a person who is signed in and has a password of their own. */
export function SessionGate({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  // Asked once: a session that ends later is noticed by the request that fails, and an open plan must not vanish.
  const query = useQuery({
    queryKey: ['session'],
    queryFn: readSession,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  const session = query.data ?? null;
  // Not asked for twice: it has been typed a moment ago, and is good for nothing but its own replacement.
  const [oneTime, setOneTime] = useState('');
  const value = useMemo(() => {
    if (session === null) return null;
    const leave = async () => {
      await signOut();
      changeSession(client, null);
    };
    return { ...session, signOut: leave };
  }, [session, client]);

  if (query.isPending) return <PageLoading label="Đang mở Dự Thảo" />;
  if (query.isError) {
    return (
      <CenteredMessage
        title="Chưa mở được Dự Thảo"
        text={toSentence(query.error)}
        action={{ label: 'Thử lại', run: () => void query.refetch() }}
      />
    );
  }
  if (value === null) return <SignInPage onOneTime={setOneTime} />;
  if (value.mustChangePassword)
    return <ChangePasswordPage session={value} oneTime={oneTime} onChanged={() => setOneTime('')} />;
  return <SessionContext value={value}>{children}</SessionContext>;
}
