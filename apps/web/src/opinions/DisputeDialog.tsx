import { Button, Textarea, TextInput } from '@mantine/core';
import { type Dispute, newDisputeSchema, type NewDispute, type Round } from '@duthao/protocol';
import { type SubmitEvent, useState } from 'react';
import { setDispute } from '../api/opinions.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { twoDigits } from '../ui/twoDigits.ts';
import { Problem } from '../units/Problem.tsx';
import classes from './Opinions.module.css';
import { useRoundAct } from './useRounds.ts';

interface Props {
  planId: string;
  round: Round;
  /** Null for a new one. */
  dispute: Dispute | null;
  opinionIds: readonly string[];
  onClose(): void;
  onDone?(): void;
}

/** Names a point on which opinions contradict each other, for the leader. */
export function DisputeDialog({ planId, round, dispute, opinionIds, onClose, onDone }: Props) {
  const [title, setTitle] = useState(dispute?.title ?? '');
  const [note, setNote] = useState(dispute?.note ?? '');
  const saving = useRoundAct(
    planId,
    (body: NewDispute) => setDispute({ planId, roundId: round.id }, body),
    () => {
      onClose();
      onDone?.();
    },
  );
  const wanted = newDisputeSchema.safeParse({
    id: dispute?.id ?? null,
    title: title.normalize('NFC'),
    note: note.normalize('NFC'),
    opinionIds: [...opinionIds],
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    if (wanted.success) saving.mutate(wanted.data);
  };
  const dissolve = () => {
    if (wanted.success) saving.mutate({ ...wanted.data, opinionIds: [] });
  };
  return (
    <Dialog onClose={onClose} title="Ý kiến khác nhau">
      <form className={classes.fields} onSubmit={submit}>
        <p className={classes.words}>
          {twoDigits(opinionIds.length)} ý kiến được trình lãnh đạo là khác nhau ở cùng một điểm; giải trình
          từng ý kiến vẫn ghi riêng.
        </p>
        <TextInput
          data-autofocus
          label="Điểm khác nhau"
          placeholder="Ví dụ: Thời hạn hoàn thành"
          required
          maxLength={300}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Textarea
          label="Quan điểm của đơn vị chủ trì"
          autosize
          minRows={2}
          maxLength={4000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Problem error={saving.error} />
        <div className={classes.acts}>
          <Button type="submit" disabled={!wanted.success} loading={saving.isPending}>
            Ghi điểm khác nhau
          </Button>
          {dispute && (
            <Button variant="default" disabled={!wanted.success} onClick={dissolve}>
              Không còn khác nhau
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
