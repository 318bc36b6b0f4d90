import { Button, Group, NativeSelect, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { type FlowOffer, type PlanFlow, signerChangeSchema, urgencies } from '@duthao/protocol';
import { type SubmitEvent, useState } from 'react';
import { Problem } from '../units/Problem.tsx';
import classes from './Flow.module.css';
import { signerChanges, signerDraft } from './signerChanges.ts';
import type { useAct } from './useFlow.ts';

interface Props {
  flow: PlanFlow;
  offer: FlowOffer;
  acting: ReturnType<typeof useAct>;
}

/** Another signer, month or mức độ khẩn, after the text was frozen: a new version, which the leader approves again. */
export function SignerForm({ flow, offer, acting }: Props) {
  const [draft, setDraft] = useState(() => signerDraft(flow.signer));
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const changes = signerChanges(flow.signer, draft);
  const parsed = signerChangeSchema.safeParse(changes);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (parsed.success) acting.mutate({ offer, words: { signer: parsed.data } });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <p className={classes.quiet}>
          Chỉ đổi phần ký, tháng và độ khẩn; câu chữ giữ nguyên. Hệ thống lập bản trình mới và lãnh đạo duyệt
          lại.
        </p>
        <Textarea
          label="Quyền hạn"
          description="Mỗi dòng một quyền hạn, ví dụ KT. GIÁM ĐỐC"
          autosize
          value={draft.authority}
          onChange={(event) => change({ authority: event.currentTarget.value })}
        />
        <TextInput
          label="Chức vụ"
          value={draft.position}
          onChange={(event) => change({ position: event.currentTarget.value })}
        />
        <TextInput
          label="Họ tên người ký"
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <Group grow gap="xs">
          <NumberInput
            label="Tháng ký"
            min={1}
            max={12}
            value={draft.month}
            onChange={(month) => change({ month })}
          />
          <NumberInput
            label="Năm"
            min={1945}
            max={9999}
            value={draft.year}
            onChange={(year) => change({ year })}
          />
          <NativeSelect
            label="Độ khẩn"
            data={['Không khẩn', ...urgencies]}
            value={draft.urgency ?? 'Không khẩn'}
            onChange={(event) =>
              change({ urgency: urgencies.find((one) => one === event.currentTarget.value) ?? null })
            }
          />
        </Group>
        <Problem error={acting.error} />
        <Button
          type="submit"
          loading={acting.isPending}
          disabled={!parsed.success || Object.keys(changes).length === 0}
          ml="auto"
        >
          Đổi và trình duyệt lại
        </Button>
      </Stack>
    </form>
  );
}
