import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { toSentence } from '../api/ApiError.ts';
import { saveFile } from '../api/numbers.ts';

/** Downloads a file of the server, and says in a sentence why it could not. */
export function SaveButton({ path, label }: { path: string; label: string }) {
  const [busy, setBusy] = useState(false);
  const save = () => {
    setBusy(true);
    saveFile(path)
      .catch((error: unknown) => notifications.show({ message: toSentence(error), color: 'red' }))
      .finally(() => setBusy(false));
  };
  return (
    <Button variant="default" loading={busy} onClick={save}>
      {label}
    </Button>
  );
}
