import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type GiveNumber, giveNumberSchema, type NumberGiven, type PlanNumber } from '@duthao/protocol';
import { type SubmitEvent, useState } from 'react';
import { giveNumber } from '../api/numbers.ts';
import { Secret } from '../session/Secret.tsx';
import { Problem } from '../units/Problem.tsx';
import { useSaving } from '../units/useSaving.ts';
import classes from './Numbers.module.css';
import { changedByNumber } from './usePlanNumber.ts';
import { writtenDay, writtenNumber } from './writtenEntry.ts';
import { DayField } from '../ui/DayField.tsx';

interface Props {
  number: PlanNumber;
  onGiven(given: NumberGiven): void;
}

/** Ghi số: the number that another system gave, or the next one of our register; the password again. */
export function NumberForm({ number, onGiven }: Props) {
  const { planId, mode, next, held, today, code } = number;
  const [draft, setDraft] = useState({
    number: '',
    datedOn: today,
    heldId: '',
    code: '',
    signedOn: '',
    password: '',
  });
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const giving = useSaving((body: GiveNumber) => giveNumber(planId, body), {
    refresh: changedByNumber,
    onDone: onGiven,
  });
  const beside = {
    password: draft.password,
    code: draft.code || undefined,
    signedOn: draft.signedOn || null,
  };
  const wanted =
    mode === 'own'
      ? { source: mode, heldId: draft.heldId || null, ...beside }
      : { source: mode, number: draft.number.trim(), datedOn: draft.datedOn, ...beside };
  const parsed = giveNumberSchema.safeParse(wanted);
  const isComplete = parsed.success && (code !== null || draft.code.trim() !== '');
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (parsed.success && isComplete) giving.mutate(parsed.data);
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      {mode === 'own' ? (
        <OwnNumber number={number} heldId={draft.heldId} onHeld={(heldId) => change({ heldId })} />
      ) : (
        <>
          <p className={classes.whole}>
            Ghi số đã cấp trong hệ thống quản lý văn bản của cơ quan. Số, ký hiệu chỉ ghi được một lần trong
            năm.
          </p>
          <TextInput
            label="Số"
            placeholder="Ví dụ: 95"
            inputMode="numeric"
            value={draft.number}
            onChange={(event) => change({ number: event.currentTarget.value })}
          />
        </>
      )}
      {code === null ? (
        <TextInput
          label="Ký hiệu"
          placeholder="Ví dụ: KH-SNV"
          value={draft.code}
          onChange={(event) => change({ code: event.currentTarget.value })}
        />
      ) : (
        <TextInput label="Ký hiệu" value={code} readOnly variant="filled" />
      )}
      {mode === 'elsewhere' && (
        <DayField
          label="Ngày của văn bản"
          max={today}
          value={draft.datedOn}
          onDay={(day) => change({ datedOn: day })}
        />
      )}
      {number.signedOn === null && (
        <DayField
          label="Ngày ký (nếu khác)"
          max={today}
          value={draft.signedOn}
          onDay={(day) => change({ signedOn: day })}
        />
      )}
      <Secret
        label="Mật khẩu của anh/chị"
        value={draft.password}
        complete="current-password"
        onChange={(password) => change({ password })}
      />
      <Button type="submit" disabled={!isComplete} loading={giving.isPending}>
        {mode === 'own' ? `Cấp số ${numberOf(held, draft.heldId) ?? next?.number ?? ''}` : 'Ghi số'}
      </Button>
      <Problem error={giving.error} />
    </form>
  );
}

const numberOf = (held: PlanNumber['held'], id: string): string | undefined => {
  const found = held.find((entry) => entry.id === id);
  return found && writtenNumber(found.number);
};

/** The next number of the register, or one that is held today. */
function OwnNumber({
  number: { next, held, today },
  heldId,
  onHeld,
}: {
  number: PlanNumber;
  heldId: string;
  onHeld(id: string): void;
}) {
  return (
    <>
      <p className={classes.whole}>
        Số tiếp theo trong sổ của cơ quan là {next?.number}, ngày {writtenDay(today)}. Nếu người khác cấp số
        trước, văn bản này nhận số kế tiếp.
      </p>
      {held.length > 0 && (
        <NativeSelect
          label="Lấy số"
          value={heldId}
          onChange={(event) => onHeld(event.currentTarget.value)}
          data={[
            { value: '', label: `Số tiếp theo: ${next?.number ?? ''}` },
            ...held.map(({ id, number, note }) => ({
              value: id,
              label: `Số đang giữ: ${writtenNumber(number)}${note ? ` (${note})` : ''}`,
            })),
          ]}
        />
      )}
    </>
  );
}
