import { Button, Stack, Text, TextInput } from '@mantine/core';
import { type HoldNumber as Wanted, holdNumberSchema, type NumberSettings } from '@duthao/protocol';
import { type SubmitEvent, useState } from 'react';
import { holdNumber } from '../api/numbers.ts';
import { Secret } from '../session/Secret.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Problem } from '../units/Problem.tsx';
import { useSaving } from '../units/useSaving.ts';
import { changedByNumber } from './usePlanNumber.ts';

const blank: Wanted = { series: '', note: '', password: '' };

/** Giữ số: the next number, for a document of today that is still to come. */
export function HoldNumber({ settings }: { settings: NumberSettings }) {
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(blank);
  const close = () => {
    setOpen(false);
    setDraft(blank);
  };
  const holding = useSaving(holdNumber, { refresh: changedByNumber, onDone: close });
  const parsed = holdNumberSchema.safeParse(draft);
  const isComplete = parsed.success && (settings.split === 'all' || draft.series.trim() !== '');
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (parsed.success && isComplete) holding.mutate(parsed.data);
  };
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        Giữ số…
      </Button>
      {open && (
        <Dialog onClose={close} title="Giữ số">
          <form onSubmit={submit}>
            <Stack gap="sm">
              <Text>
                Số kế tiếp được giữ cho văn bản của hôm nay. Hết ngày mà chưa dùng, số này thành số hủy và
                không cấp lại.
              </Text>
              {settings.split === 'kind' && (
                <TextInput
                  label="Loại văn bản"
                  placeholder="Ví dụ: KH"
                  value={draft.series}
                  onChange={(event) => setDraft({ ...draft, series: event.currentTarget.value })}
                />
              )}
              <TextInput
                label="Giữ cho"
                placeholder="Ví dụ: tờ trình ký chiều nay"
                value={draft.note}
                onChange={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
              />
              <Secret
                label="Mật khẩu của anh/chị"
                value={draft.password}
                complete="current-password"
                onChange={(password) => setDraft({ ...draft, password })}
              />
              <Problem error={holding.error} />
              <div>
                <Button type="submit" disabled={!isComplete} loading={holding.isPending}>
                  Giữ số
                </Button>
              </div>
            </Stack>
          </form>
        </Dialog>
      )}
    </>
  );
}
