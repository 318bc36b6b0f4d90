import type { SortedOut } from '@duthao/plan';
import { Button, Group, Stack, Text } from '@mantine/core';
import type { Node } from '@tiptap/pm/model';
import { Dialog } from '../ui/Dialog.tsx';
import { twoDigits } from '../ui/twoDigits.ts';
import { bulkWords } from './bulkWords.ts';

interface Props {
  verdict: 'accept' | 'reject';
  of: string;
  sorted: SortedOut;
  doc: Node;
  onDecide(): void;
  onClose(): void;
}

/** Asks once more before many suggestions are decided, and says what becomes of the text and what is left. */
export function BulkDialog({ verdict, of, sorted, doc, onDecide, onClose }: Props) {
  const count = sorted.decided.length;
  const act = verdict === 'accept' ? 'Tiếp thu' : 'Từ chối';
  return (
    <Dialog onClose={onClose} title={`${act} ${twoDigits(count)} đề nghị sửa`}>
      <Stack gap="sm">
        {of === '' ? null : <Text c="dimmed">{of}</Text>}
        {bulkWords(doc, verdict, sorted).map((sentence) => (
          <Text key={sentence}>{sentence}</Text>
        ))}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button data-autofocus disabled={count === 0} onClick={onDecide}>
            {act} {twoDigits(count)} đề nghị
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
