import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';

interface Props {
  /** Given when the person is known: only the password is asked. */
  username?: string;
  submitLabel: string;
  busy: boolean;
  problem: string | null;
  onSubmit(username: string, password: string): void;
  children?: React.ReactNode;
}

/** User name and password, with room for what stands between them and the button. */
export function PasswordForm({ username, submitLabel, busy, problem, onSubmit, children }: Props) {
  const [name, setName] = useState(username ?? '');
  const [password, setPassword] = useState('');
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(name.trim().toLowerCase(), password);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {problem !== null && (
          <Alert color="red" variant="light" role="alert" p="sm">
            {problem}
          </Alert>
        )}
        {username === undefined && (
          <TextInput
            label="Tên đăng nhập"
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            required
            withAsterisk={false}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
        <PasswordInput
          label="Mật khẩu"
          name="password"
          autoComplete="current-password"
          autoFocus={username !== undefined}
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': 'Hiện hoặc ẩn mật khẩu' }}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {children}
        <Button type="submit" loading={busy} fullWidth>
          {submitLabel}
        </Button>
      </Stack>
    </form>
  );
}
