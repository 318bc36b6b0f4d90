import { Alert, Stack, Text, Title } from '@mantine/core';
import type { ReactNode, SubmitEvent } from 'react';
import centered from '../ui/centered.module.css';

interface Props {
  pageTitle: string;
  heading: string;
  says: ReactNode;
  /** For the browser, which keeps passwords by the name they belong to. */
  username: string;
  problem: string | null;
  onSubmit(event: SubmitEvent<HTMLFormElement>): void;
  children: ReactNode;
}

/** A page of its own on which a person chooses a password; the fields and the button are its children. */
export function PasswordFrame({ pageTitle, heading, says, username, problem, onSubmit, children }: Props) {
  return (
    <main className={centered.page}>
      <title>{`${pageTitle} - Dự Thảo`}</title>
      <form className={centered.form} onSubmit={onSubmit}>
        <Stack gap="sm">
          <Title order={1} fz={20} lh={1.4}>
            {heading}
          </Title>
          <Text c="dimmed">{says}</Text>
          {problem !== null && (
            <Alert color="red" variant="light" role="alert" p="sm">
              {problem}
            </Alert>
          )}
          <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
          {children}
        </Stack>
      </form>
    </main>
  );
}
