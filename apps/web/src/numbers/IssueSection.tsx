import { Button, TextInput } from '@mantine/core';
import { type IssuePlan, issuePlanSchema, type PlanNumber } from '@duthao/protocol';
import { type SubmitEvent, useState } from 'react';
import { issuePlan } from '../api/numbers.ts';
import { Secret } from '../session/Secret.tsx';
import { Card } from '../ui/Card.tsx';
import { twoDigits } from '../ui/twoDigits.ts';
import { Problem } from '../units/Problem.tsx';
import { useSaving } from '../units/useSaving.ts';
import classes from './Numbers.module.css';
import { changedByNumber } from './usePlanNumber.ts';
import { writtenDay } from './writtenEntry.ts';

/** Phát hành: marked when the document has gone out, which may be hours after it got its number. */
export function IssueSection({ number }: { number: PlanNumber }) {
  const [warnings, setWarnings] = useState<readonly string[]>([]);
  const { entry, isClerk, state, planId } = number;
  if (entry === null || state === 'issuedElsewhere') return null;
  const { sentOn, copies, note } = entry;
  return (
    <Card id="phat-hanh" title="Phát hành">
      {sentOn !== null && (
        <p className={classes.line} role="status">
          Đã phát hành ngày {writtenDay(sentOn)}
          {copies === null ? '' : `, ${twoDigits(copies)} bản`}.{note && ` Ghi chú: ${note}.`}
        </p>
      )}
      {sentOn === null && !isClerk && <p className={classes.line}>Đang chờ văn thư phát hành.</p>}
      {sentOn === null && isClerk && <IssueForm planId={planId} onDone={setWarnings} />}
      {warnings.map((text) => (
        <p key={text} className={classes.warn} role="alert">
          {text}
        </p>
      ))}
    </Card>
  );
}

function IssueForm({ planId, onDone }: { planId: string; onDone(warnings: readonly string[]): void }) {
  const [draft, setDraft] = useState({ copies: '', note: '', password: '' });
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const issuing = useSaving((body: IssuePlan) => issuePlan(planId, body), {
    refresh: changedByNumber,
    onDone: (answer) => onDone(answer.warnings),
  });
  const copies = draft.copies.trim() === '' ? null : Number(draft.copies);
  const parsed = issuePlanSchema.safeParse({ ...draft, copies });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (parsed.success) issuing.mutate(parsed.data);
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <p className={classes.whole}>
        Ghi khi văn bản đã gửi đi: sau khi cấp số, đóng dấu hoặc ký số của cơ quan (Điều 14).
      </p>
      <TextInput
        label="Số lượng bản"
        inputMode="numeric"
        placeholder="Không bắt buộc"
        value={draft.copies}
        onChange={(event) => change({ copies: event.currentTarget.value })}
      />
      <TextInput
        className={classes.grow}
        label="Ghi chú trong sổ"
        placeholder="Không bắt buộc"
        value={draft.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <Secret
        label="Mật khẩu của anh/chị"
        value={draft.password}
        complete="current-password"
        onChange={(password) => change({ password })}
      />
      <Button type="submit" disabled={!parsed.success} loading={issuing.isPending}>
        Ghi đã phát hành
      </Button>
      <Problem error={issuing.error} />
    </form>
  );
}
