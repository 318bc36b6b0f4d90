import { Button } from '@mantine/core';
import { useSaveFile } from './useSaveFile.ts';

/** Downloads a file of the server, and says in a sentence why it could not. */
export function SaveButton({ path, label }: { path: string; label: string }) {
  const [busy, save] = useSaveFile();
  return (
    <Button variant="default" loading={busy} onClick={() => save(path)}>
      {label}
    </Button>
  );
}
