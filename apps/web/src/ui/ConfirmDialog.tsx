import { Button, Group, Text } from '@mantine/core';
import { Dialog } from './Dialog.tsx';

export interface Question {
  readonly title: string;
  readonly text: string;
  /** What the button says that does it. */
  readonly confirm: string;
  readonly onConfirm: () => void;
}

/** Asks once more before what cannot be taken back. */
export function ConfirmDialog({ title, text, confirm, onConfirm, onClose }: Question & { onClose(): void }) {
  const agree = (): void => {
    onClose();
    onConfirm();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <Text>{text}</Text>
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" data-autofocus onClick={onClose}>
          Thôi
        </Button>
        <Button color="red" onClick={agree}>
          {confirm}
        </Button>
      </Group>
    </Dialog>
  );
}
