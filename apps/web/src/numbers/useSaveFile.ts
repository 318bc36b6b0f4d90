import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { toSentence } from '../api/ApiError.ts';
import { saveFile } from '../api/numbers.ts';

/** Downloads a file of the server, and says in a sentence why it could not. */
export function useSaveFile(): [isBusy: boolean, save: (path: string) => void] {
  const [isBusy, setBusy] = useState(false);
  const save = (path: string): void => {
    setBusy(true);
    saveFile(path)
      .catch((error: unknown) => notifications.show({ message: toSentence(error), color: 'red' }))
      .finally(() => setBusy(false));
  };
  return [isBusy, save];
}
