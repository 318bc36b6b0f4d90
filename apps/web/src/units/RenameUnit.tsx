import { Button, TextInput } from '@mantine/core';
import { type Unit, type UnitRenaming, unitRenamingSchema } from '@duthao/protocol';
import { type SubmitEvent, useState } from 'react';
import { renameUnit } from '../api/units.ts';
import { Problem } from './Problem.tsx';
import classes from './Units.module.css';
import { useSaving } from './useSaving.ts';
import { DayField } from '../ui/DayField.tsx';

/** Another name from a day on; the old one stays in the history and wherever it is printed. */
export function RenameUnit({ unit, onDone }: { unit: Unit; onDone(): void }) {
  const [draft, setDraft] = useState<UnitRenaming>({ name: '', code: unit.code, on: '' });
  const saving = useSaving((body: UnitRenaming) => renameUnit(unit.id, body), {
    refresh: ['units', 'unit-history'],
    onDone,
  });
  const parsed = unitRenamingSchema.safeParse({
    name: draft.name.normalize('NFC'),
    code: draft.code.normalize('NFC'),
    on: draft.on,
  });
  const change = (part: Partial<UnitRenaming>) => setDraft((before) => ({ ...before, ...part }));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (parsed.success) saving.mutate(parsed.data);
  };
  return (
    <form className={classes.fields} onSubmit={submit}>
      <p className={classes.hint}>
        Người và kế hoạch của đơn vị giữ nguyên. Văn bản đã soạn vẫn ghi tên cũ; tên cũ còn trong lịch sử.
      </p>
      <TextInput
        label="Tên mới"
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <div className={classes.row}>
        <TextInput
          label="Chữ viết tắt mới"
          value={draft.code}
          onChange={(event) => change({ code: event.currentTarget.value })}
        />
        <DayField label="Từ ngày" value={draft.on} onDay={(day) => change({ on: day })} />
      </div>
      <Problem error={saving.error} />
      <div>
        <Button type="submit" disabled={!parsed.success} loading={saving.isPending}>
          Đổi tên
        </Button>
      </div>
    </form>
  );
}
