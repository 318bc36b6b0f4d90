import { Button, TextInput } from '@mantine/core';
import type { Unit } from '@duthao/protocol';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { toSentence } from '../api/ApiError.ts';
import { changeUnit } from '../api/units.ts';
import { useUnits } from '../people/useUnits.ts';
import classes from './LookPage.module.css';

/** The codes of the units, as in "Lưu: VT, TCCB". */
export function UnitCodes() {
  const units = useUnits();
  if (units.all.length === 0) return <p className={classes.hint}>Chưa có đơn vị nào.</p>;
  return (
    <ul className={classes.units}>
      {units.all.map((unit) => (
        <UnitCode key={unit.id} unit={unit} />
      ))}
    </ul>
  );
}

function UnitCode({ unit }: { unit: Unit }) {
  const client = useQueryClient();
  const [code, setCode] = useState(unit.code);
  const saving = useMutation({
    mutationFn: () => changeUnit(unit.id, { code: code.normalize('NFC').trim() }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['units'] }),
    onError: (error) => notifications.show({ message: toSentence(error), color: 'red' }),
  });
  const isNew = code.trim() !== '' && code.trim() !== unit.code;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isNew) saving.mutate();
  };
  return (
    <li>
      <form className={classes.unit} onSubmit={submit}>
        <span>{unit.name}</span>
        <TextInput
          aria-label={`Ký hiệu của ${unit.name}`}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={!isNew} loading={saving.isPending}>
          Ghi nhận
        </Button>
      </form>
    </li>
  );
}
