import { Button, Group, Stack } from '@mantine/core';
import type { Commission, PlanFlow } from '@duthao/protocol';
import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { setCommission } from '../api/flow.ts';
import { Problem } from '../units/Problem.tsx';
import { useSaving } from '../units/useSaving.ts';
import { CommissionFields, type CommissionDraft } from './CommissionFields.tsx';
import { toCommission } from './toCommission.ts';

/** Gives the work out anew. */
export function CommissionForm({ flow, onDone }: { flow: PlanFlow; onDone(): void }) {
  const client = useQueryClient();
  const { assignedBy, drafterId, source, due, note, issuedBy } = flow.commission;
  const [draft, setDraft] = useState<CommissionDraft>({
    flowId: flow.flowId ?? '',
    assignedBy,
    drafterId: drafterId ?? '',
    source,
    due: due ?? '',
    note,
    issuedBy,
  });
  const saving = useSaving((body: Commission) => setCommission(flow.planId, body), {
    refresh: ['plans', 'waiting'],
    onDone: (fresh) => {
      client.setQueryData(['flow', flow.planId], fresh);
      onDone();
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    saving.mutate(toCommission(draft));
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <CommissionFields draft={draft} leadUnit={flow.leadUnit} onChange={setDraft} />
        <Problem error={saving.error} />
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Thôi
          </Button>
          <Button type="submit" loading={saving.isPending}>
            Ghi nhận
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
