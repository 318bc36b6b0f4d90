import { Button } from '@mantine/core';
import type { Addressee, Round } from '@duthao/protocol';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { getPlan } from '../api/plans.ts';
import { todayHere } from '../places/todayHere.ts';
import { copyText } from '../ui/copyText.ts';
import { roundReminder } from './roundReminder.ts';

interface Props {
  planId: string;
  round: Round;
  addressee: Addressee;
}

/** The words of a reminder for Zalo or a công văn, on the clipboard; to be copied by hand where that is refused. */
export function ReminderCopy({ planId, round, addressee: { kind, name } }: Props) {
  const { data: plan } = useQuery({ queryKey: ['plan', planId], queryFn: () => getPlan(planId) });
  const [copied, setCopied] = useState<boolean | null>(null);
  const page = `${location.origin}/ke-hoach/${encodeURIComponent(planId)}/y-kien?dot=${round.id}`;
  const address = kind === 'body' ? null : page;
  const today = todayHere();
  const text = roundReminder({ planTitle: plan?.title ?? '', name, due: round.due, today, address });
  const copy = async () => setCopied(await copyText(text));
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`Chép lời đôn đốc ${name}`}
        onClick={() => void copy()}
        onBlur={() => copied === true && setCopied(null)}
      >
        <span aria-live="polite">{copied === true ? 'Đã chép' : 'Chép lời'}</span>
      </Button>
      {copied === false && <textarea readOnly rows={5} cols={30} value={text} aria-label="Lời đôn đốc" />}
    </>
  );
}
