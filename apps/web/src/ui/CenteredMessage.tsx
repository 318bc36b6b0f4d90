import { Button, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import centered from './centered.module.css';
import classes from './CenteredMessage.module.css';

interface Props {
  title: string;
  text: ReactNode;
  action?: { label: string; run: () => void };
  second?: { label: string; run: () => void };
}

/** A whole page that says one thing and offers the way on. */
export function CenteredMessage({ title, text, action, second }: Props) {
  return (
    <main className={centered.page}>
      <Stack gap="sm" className={centered.message} role="status">
        <Title order={1} fz={20} lh={1.4}>
          {title}
        </Title>
        <Text component="div">{text}</Text>
        {(action ?? second) !== undefined && (
          <div className={classes.actions}>
            {action && <Button onClick={action.run}>{action.label}</Button>}
            {second && (
              <Button variant="default" onClick={second.run}>
                {second.label}
              </Button>
            )}
          </div>
        )}
      </Stack>
    </main>
  );
}
