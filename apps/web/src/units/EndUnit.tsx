import { Button, NativeSelect, Radio } from '@mantine/core';
import { type Unit, type UnitEnd, unitEndSchema } from '@duthao/protocol';
import { type SubmitEvent, useState } from 'react';
import { endUnit } from '../api/units.ts';
import { useUnits } from '../people/useUnits.ts';
import { Problem } from './Problem.tsx';
import classes from './Units.module.css';
import { parentsFor, unitOptions } from './unitTree.ts';
import { useSaving } from './useSaving.ts';
import { DayField } from '../ui/DayField.tsx';

/** The end of a unit: its people, plans and the units below it go to another one. */
export function EndUnit({ unit, onDone }: { unit: Unit; onDone(): void }) {
  const units = useUnits();
  const [draft, setDraft] = useState<UnitEnd>({ how: 'merged', on: '', intoId: null });
  const saving = useSaving((body: UnitEnd) => endUnit(unit.id, body), {
    refresh: ['units', 'unit-history', 'users', 'plans', 'recipient-groups'],
    onDone,
  });
  const parsed = unitEndSchema.safeParse(draft);
  const isComplete = parsed.success && (draft.how === 'dissolved' || draft.intoId !== null);
  const change = (part: Partial<UnitEnd>) => setDraft((before) => ({ ...before, ...part }));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (parsed.success && isComplete) saving.mutate(parsed.data);
  };
  return (
    <form className={classes.fields} onSubmit={submit}>
      <Radio.Group
        label="Việc cần ghi nhận"
        value={draft.how}
        onChange={(value) => change({ how: value === 'dissolved' ? 'dissolved' : 'merged' })}
      >
        <div className={classes.ticks}>
          <Radio value="merged" label="Sáp nhập vào đơn vị khác" />
          <Radio value="dissolved" label="Giải thể" />
        </div>
      </Radio.Group>
      <div className={classes.row}>
        <NativeSelect
          label={draft.how === 'merged' ? 'Sáp nhập vào' : 'Chuyển người và kế hoạch sang'}
          data={[{ value: '', label: 'Chọn đơn vị' }, ...unitOptions(parentsFor(units.all, unit.id))]}
          value={draft.intoId ?? ''}
          onChange={(event) => change({ intoId: event.currentTarget.value || null })}
        />
        <DayField label="Từ ngày" value={draft.on} onDay={(day) => change({ on: day })} />
      </div>
      <p className={classes.hint}>
        Người, kế hoạch và đơn vị trực thuộc chuyển theo. Trưởng đơn vị cũ trở thành chuyên viên của đơn vị
        nhận, trừ khi được giao chức danh khác. Văn bản đã soạn vẫn ghi tên cũ.
      </p>
      <Problem error={saving.error} />
      <div>
        <Button type="submit" color="red" disabled={!isComplete} loading={saving.isPending}>
          {draft.how === 'merged' ? 'Sáp nhập' : 'Giải thể'}
        </Button>
      </div>
    </form>
  );
}
