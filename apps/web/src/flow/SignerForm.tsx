import { Button, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { type FlowOffer, type PlanFlow, signerChangeSchema } from '@duthao/protocol';
import { type SubmitEvent, useState } from 'react';
import { Problem } from '../units/Problem.tsx';
import classes from './Flow.module.css';
import type { useAct } from './useFlow.ts';

interface Props {
  flow: PlanFlow;
  offer: FlowOffer;
  acting: ReturnType<typeof useAct>;
}

/** Another signer, or another month, after the text was frozen: a new version, which the leader approves again. */
export function SignerForm({ flow, offer, acting }: Props) {
  const { authority = '', position = '', name = '', post = '' } = flow.signer ?? {};
  const [draft, setDraft] = useState({ authority, position, name, post });
  const [month, setMonth] = useState<number | string>('');
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const parsed = signerChangeSchema.safeParse({ ...draft, ...(month === '' ? {} : { month }) });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (parsed.success) acting.mutate({ offer, words: { signer: parsed.data } });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <p className={classes.quiet}>
          Chỉ đổi phần ký và tháng; câu chữ giữ nguyên. Hệ thống lập bản trình mới và lãnh đạo duyệt lại.
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
        <NumberInput
          label="Tháng ký (để trống nếu giữ nguyên)"
          min={1}
          max={12}
          value={month}
          onChange={setMonth}
        />
        <Problem error={acting.error} />
        <Button type="submit" loading={acting.isPending} disabled={!parsed.success} ml="auto">
          Đổi và trình duyệt lại
        </Button>
      </Stack>
    </form>
  );
}
