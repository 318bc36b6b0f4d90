import { Button, Stack, Text, Textarea } from '@mantine/core';
import { type NumberEntry, type VoidNumber as Wanted, voidNumberSchema } from '@duthao/protocol';
import { type SubmitEvent, useState } from 'react';
import { voidHeld, voidNumber } from '../api/numbers.ts';
import { Secret } from '../session/Secret.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Problem } from '../units/Problem.tsx';
import { useSaving } from '../units/useSaving.ts';
import { changedByNumber } from './usePlanNumber.ts';
import { writtenEntry } from './writtenEntry.ts';

/** Hủy số, of a plan or of a held number: a reason and the password; the line stays in the register. */
export function VoidNumber({ planId, entry }: { planId: string | null; entry: NumberEntry }) {
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState<Wanted>({ reason: '', password: '' });
  const close = () => {
    setOpen(false);
    setDraft({ reason: '', password: '' });
  };
  const voiding = useSaving(
    (body: Wanted) => (planId === null ? voidHeld(entry.id, body) : voidNumber(planId, body)),
    { refresh: changedByNumber, onDone: close },
  );
  const parsed = voidNumberSchema.safeParse(draft);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (parsed.success) voiding.mutate(parsed.data);
  };
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
        Hủy số…
      </Button>
      {open && (
        <Dialog onClose={close} title={`Hủy số ${writtenEntry(entry)}`}>
          <form onSubmit={submit}>
            <Stack gap="sm">
              <Text>
                {entry.source === 'own'
                  ? 'Số đã hủy vẫn ở trong sổ kèm lý do và không cấp lại cho văn bản nào.'
                  : 'Bản ghi được giữ lại kèm lý do; văn bản trở về bước chờ ghi số.'}
              </Text>
              <Textarea
                label="Lý do"
                autosize
                minRows={2}
                maxLength={500}
                value={draft.reason}
                onChange={(event) => setDraft({ ...draft, reason: event.currentTarget.value })}
              />
              <Secret
                label="Mật khẩu của anh/chị"
                value={draft.password}
                complete="current-password"
                onChange={(password) => setDraft({ ...draft, password })}
              />
              <Problem error={voiding.error} />
              <div>
                <Button type="submit" color="red" disabled={!parsed.success} loading={voiding.isPending}>
                  Hủy số
                </Button>
              </div>
            </Stack>
          </form>
        </Dialog>
      )}
    </>
  );
}
