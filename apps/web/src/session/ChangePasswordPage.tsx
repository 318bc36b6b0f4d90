import { Button } from '@mantine/core';
import type { Session } from '@duthao/protocol';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { ApiError, toSentence } from '../api/ApiError.ts';
import { changePassword } from '../api/session.ts';
import { newPasswordProblem } from './newPasswordProblem.ts';
import { PasswordFrame } from './PasswordFrame.tsx';
import { Secret } from './Secret.tsx';

interface Props {
  session: Session;
  /** As it was typed to come in; empty when the page was loaded anew since. */
  oneTime: string;
  onChanged(): void;
}

/** A one-time password lets a person in once: here it becomes a password that only they know. */
export function ChangePasswordPage({ session, oneTime, onChanged }: Props) {
  const client = useQueryClient();
  const [current, setCurrent] = useState(oneTime);
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const change = useMutation({
    mutationFn: changePassword,
    onSuccess: () => {
      onChanged();
      client.setQueryData(['session'], { ...session, mustChangePassword: false });
    },
  });
  // It may have been given out anew meanwhile.
  const isWrong = change.error instanceof ApiError && change.error.kind === 'wrongCredentials';
  const asks = oneTime === '' || current !== oneTime || isWrong;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = newPasswordProblem(current, next, again);
    setProblem(found);
    if (found === null) change.mutate({ current, next });
  };
  return (
    <PasswordFrame
      pageTitle="Đặt mật khẩu mới"
      heading="Đặt mật khẩu mới"
      says={`${session.user.name} đang dùng mật khẩu dùng một lần. Đặt mật khẩu riêng trước khi làm việc.`}
      username={session.user.username}
      problem={problem ?? (change.isError ? toSentence(change.error) : null)}
      onSubmit={submit}
    >
      {asks && (
        <Secret
          label="Mật khẩu dùng một lần"
          value={current}
          onChange={setCurrent}
          complete="current-password"
          first
        />
      )}
      <Secret
        label="Mật khẩu mới (ít nhất 08 ký tự)"
        value={next}
        onChange={setNext}
        complete="new-password"
        first={!asks}
      />
      <Secret label="Nhập lại mật khẩu mới" value={again} onChange={setAgain} complete="new-password" />
      <Button type="submit" loading={change.isPending}>
        Đặt mật khẩu
      </Button>
    </PasswordFrame>
  );
}
