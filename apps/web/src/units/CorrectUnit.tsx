import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { Unit } from '@duthao/protocol';
import { type SubmitEvent, useState } from 'react';
import { changeUnit, moveUnit } from '../api/units.ts';
import { useUnits } from '../people/useUnits.ts';
import { kindOptions, toKind } from './kindOptions.ts';
import { Problem } from './Problem.tsx';
import classes from './Units.module.css';
import { parentsFor, unitOptions } from './unitTree.ts';
import { useSaving } from './useSaving.ts';

const clean = (text: string): string => text.normalize('NFC').trim();

/** What was written wrongly, and the unit's place in the tree. */
export function CorrectUnit({ unit, onDone }: { unit: Unit; onDone(): void }) {
  const units = useUnits();
  const [draft, setDraft] = useState(unit);
  const save = async ({ id, name, code, recipientName, kind, parentId }: Unit) => {
    await changeUnit(id, { name: clean(name), code: clean(code), recipientName: clean(recipientName), kind });
    if (parentId !== unit.parentId) await moveUnit(id, { parentId, beforeId: null });
  };
  const saving = useSaving(save, { refresh: ['units'], onDone });
  const change = (part: Partial<Unit>) => setDraft((before) => ({ ...before, ...part }));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    saving.mutate(draft);
  };
  return (
    <form className={classes.fields} onSubmit={submit}>
      <TextInput
        label="Tên đơn vị"
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <div className={classes.row}>
        <TextInput
          label="Chữ viết tắt"
          description="Trong ký hiệu và “Lưu: VT, …”"
          value={draft.code}
          onChange={(event) => change({ code: event.currentTarget.value })}
        />
        <TextInput
          label="Tên trong nơi nhận"
          description="Để trống nếu ghi tên đầy đủ"
          value={draft.recipientName}
          onChange={(event) => change({ recipientName: event.currentTarget.value })}
        />
      </div>
      <div className={classes.row}>
        <NativeSelect
          label="Loại"
          data={kindOptions(unit.kind)}
          value={draft.kind}
          onChange={(event) => change({ kind: toKind(event.currentTarget.value) })}
        />
        <NativeSelect
          label="Trực thuộc"
          data={[{ value: '', label: 'Cơ quan' }, ...unitOptions(parentsFor(units.all, unit.id))]}
          value={draft.parentId ?? ''}
          onChange={(event) => change({ parentId: event.currentTarget.value || null })}
        />
      </div>
      <Problem error={saving.error} />
      <div>
        <Button
          type="submit"
          disabled={clean(draft.name) === '' || clean(draft.code) === ''}
          loading={saving.isPending}
        >
          Ghi nhận
        </Button>
      </div>
    </form>
  );
}
