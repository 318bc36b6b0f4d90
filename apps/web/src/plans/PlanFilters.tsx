import { CloseButton, Select, TextInput } from '@mantine/core';
import { planStates, stateSpecs } from '@duthao/protocol';
import { Search } from 'lucide-react';
import type { PlanFilter } from '../api/plans.ts';
import { useUnits } from '../people/useUnits.ts';
import classes from './PlansPage.module.css';

interface Props {
  filter: PlanFilter;
  onChange(change: Partial<PlanFilter>): void;
}

export function PlanFilters({ filter, onChange }: Props) {
  const units = useUnits();
  const clear = (
    <CloseButton size="sm" aria-label="Xóa từ cần tìm" onClick={() => onChange({ search: '' })} />
  );
  return (
    <search className={classes.filters}>
      <TextInput
        className={classes.search}
        aria-label="Tìm kế hoạch theo tên"
        placeholder="Tìm theo tên kế hoạch"
        leftSection={<Search size={16} aria-hidden />}
        rightSection={filter.search === '' ? null : clear}
        value={filter.search}
        onChange={(event) => onChange({ search: event.currentTarget.value })}
      />
      <Select
        className={classes.state}
        aria-label="Trạng thái"
        placeholder="Mọi trạng thái"
        clearable
        clearButtonProps={{ 'aria-label': 'Bỏ lọc theo trạng thái' }}
        data={planStates.map((value) => ({ value, label: stateSpecs[value].name }))}
        value={filter.state}
        onChange={(value) => onChange({ state: planStates.find((state) => state === value) ?? null })}
      />
      <Select
        className={classes.unit}
        aria-label="Đơn vị"
        placeholder="Mọi đơn vị"
        clearable
        searchable
        nothingFoundMessage="Không có đơn vị này"
        clearButtonProps={{ 'aria-label': 'Bỏ lọc theo đơn vị' }}
        data={units.all.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.unit}
        onChange={(unit) => onChange({ unit })}
      />
    </search>
  );
}
