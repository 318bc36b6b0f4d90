import { Stack } from '@mantine/core';
import { useUnits } from '../people/useUnits.ts';
import { Card } from '../ui/Card.tsx';
import { CommissionFields, type CommissionDraft } from './CommissionFields.tsx';
import classes from './Flow.module.css';

interface Props {
  value: CommissionDraft;
  leadUnitId: string | null;
  onChange(value: CommissionDraft): void;
}

/** Giao soạn thảo as a plan is made; all of it may wait. */
export function CommissionCard({ value, leadUnitId, onChange }: Props) {
  const leadUnit = useUnits().of(leadUnitId ?? undefined)?.name ?? '';
  return (
    <Card id="giao-soan-thao" title="Giao soạn thảo">
      <details className={classes.more}>
        <summary className={classes.quiet}>
          Người giao, người soạn thảo, văn bản đến, hạn trình, quy trình (ghi sau cũng được)
        </summary>
        <Stack gap="sm" mt="sm">
          <CommissionFields draft={value} leadUnit={leadUnit} onChange={onChange} />
        </Stack>
      </details>
    </Card>
  );
}
