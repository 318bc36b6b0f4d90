import { Button, NativeSelect, TextInput } from '@mantine/core';
import { newUnitSchema, type UnitKind } from '@duthao/protocol';
import { type SubmitEvent, useState } from 'react';
import { addUnit } from '../api/units.ts';
import classes from '../people/People.module.css';
import { useUnits } from '../people/useUnits.ts';
import { kindOptions, toKind } from './kindOptions.ts';
import { Problem } from './Problem.tsx';
import { unitOptions } from './unitTree.ts';
import { useSaving } from './useSaving.ts';

const blank = { name: '', code: '' };

/** Adds a unit at the end of those below another one. */
export function NewUnitForm() {
  const units = useUnits();
  const [draft, setDraft] = useState(blank);
  const [kind, setKind] = useState<UnitKind>('office');
  const [parentId, setParentId] = useState('');
  const adding = useSaving(addUnit, { refresh: ['units'], onDone: () => setDraft(blank) });
  const parsed = newUnitSchema.safeParse({
    name: draft.name.normalize('NFC'),
    code: draft.code.normalize('NFC'),
    kind,
    parentId: parentId === '' ? null : parentId,
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (parsed.success) adding.mutate(parsed.data);
  };
  const change = (part: Partial<typeof blank>) => setDraft((before) => ({ ...before, ...part }));
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        className={classes.grow}
        label="Tên đơn vị"
        placeholder="Ví dụ: Phòng Kế hoạch - Tài chính"
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextInput
        label="Chữ viết tắt"
        placeholder="Ví dụ: KHTC"
        value={draft.code}
        onChange={(event) => change({ code: event.currentTarget.value })}
      />
      <NativeSelect
        label="Loại"
        data={kindOptions()}
        value={kind}
        onChange={(event) => setKind(toKind(event.currentTarget.value))}
      />
      <NativeSelect
        className={classes.grow}
        label="Trực thuộc"
        data={[{ value: '', label: 'Cơ quan' }, ...unitOptions(units.all)]}
        value={parentId}
        onChange={(event) => setParentId(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={!parsed.success} loading={adding.isPending}>
        Thêm đơn vị
      </Button>
      <Problem error={adding.error} />
    </form>
  );
}
