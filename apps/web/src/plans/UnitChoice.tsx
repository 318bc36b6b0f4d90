import { MultiSelect, Select } from '@mantine/core';
import { useUnits } from '../people/useUnits.ts';
import { useSession } from '../session/SessionContext.ts';
import { Card } from '../ui/Card.tsx';
import classes from './NewPlanPage.module.css';

export interface ChosenUnits {
  leadUnitId: string | null;
  coUnitIds: string[];
}

/** The choice that most plans need: one's own first unit leads, nobody else yet. */
export function useOwnUnits(): ChosenUnits {
  const { user } = useSession();
  return { leadUnitId: user.unitIds[0] ?? null, coUnitIds: [] };
}

interface Props {
  value: ChosenUnits;
  problem: string | null;
  onChange(value: ChosenUnits): void;
}

/** Who leads the drafting and who drafts along. */
export function UnitChoice({ value, problem, onChange }: Props) {
  const { user } = useSession();
  const units = useUnits();
  const options = units.all.map(({ id, name }) => ({ value: id, label: name }));
  const leads = user.admin ? options : options.filter((it) => user.unitIds.includes(it.value));
  const lead = (leadUnitId: string | null) =>
    onChange({ leadUnitId, coUnitIds: value.coUnitIds.filter((id) => id !== leadUnitId) });
  return (
    <Card id="don-vi-soan" title="Đơn vị soạn thảo">
      <div className={classes.fields}>
        <Select
          label="Đơn vị chủ trì"
          data={leads}
          value={value.leadUnitId}
          onChange={lead}
          error={problem}
          allowDeselect={false}
          nothingFoundMessage="Không có đơn vị này"
        />
        <MultiSelect
          label="Đơn vị phối hợp"
          placeholder={value.coUnitIds.length === 0 ? 'Chọn nếu có' : ''}
          data={options.filter((it) => it.value !== value.leadUnitId)}
          value={value.coUnitIds}
          onChange={(coUnitIds) => onChange({ ...value, coUnitIds })}
          searchable
          nothingFoundMessage="Không có đơn vị này"
        />
      </div>
    </Card>
  );
}
