import { Button } from '@mantine/core';
import type { Addressee, Round } from '@duthao/protocol';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { getPlan } from '../api/plans.ts';
import { todayHere } from '../places/todayHere.ts';
import { copyText } from '../ui/copyText.ts';
import { twoDigits } from '../ui/twoDigits.ts';
import { groupReminder, roundReminder } from './roundReminder.ts';

interface Props {
  planId: string;
  round: Round;
  addressee: Addressee;
}

/** The words of a reminder to one who was asked. */
export function ReminderCopy({ planId, round, addressee: { kind, name } }: Props) {
  const planTitle = usePlanTitle(planId);
  const page = `${location.origin}/ke-hoach/${encodeURIComponent(planId)}/y-kien?dot=${round.id}`;
  const address = kind === 'body' ? null : page;
  const text = roundReminder({ planTitle, name, due: round.due, today: todayHere(), address });
  return <Copier text={text} label="Chép lời" name={`Chép lời đôn đốc ${name}`} isSmall />;
}

/** One reminder to all bodies outside that have not answered. */
export function GroupReminderCopy({ planId, round }: { planId: string; round: Round }) {
  const planTitle = usePlanTitle(planId);
  const names = round.addressees
    .filter(({ kind, state }) => kind === 'body' && state === 'waiting')
    .map(({ name }) => name);
  if (names.length < 2) return null;
  const text = groupReminder({ planTitle, names, due: round.due, today: todayHere() });
  const label = `Chép lời đôn đốc ${twoDigits(names.length)} nơi ngoài cơ quan`;
  return <Copier text={text} label={label} name={label} isSmall={false} />;
}

function usePlanTitle(planId: string): string {
  return useQuery({ queryKey: ['plan', planId], queryFn: () => getPlan(planId) }).data?.title ?? '';
}

/** Puts a text on the clipboard, for Zalo or a công văn; where that is refused it is shown to be copied by hand. */
function Copier(props: { text: string; label: string; name: string; isSmall: boolean }) {
  const { text, label, name, isSmall } = props;
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => setCopied(await copyText(text));
  return (
    <>
      <Button
        size={isSmall ? 'compact-sm' : 'sm'}
        variant="default"
        aria-label={name}
        onClick={() => void copy()}
        onBlur={() => copied === true && setCopied(null)}
      >
        <span aria-live="polite">{copied === true ? 'Đã chép' : label}</span>
      </Button>
      {copied === false && <textarea readOnly rows={5} cols={30} value={text} aria-label="Lời đôn đốc" />}
    </>
  );
}
