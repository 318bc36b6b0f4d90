import { MultiSelect } from '@mantine/core';
import classes from './People.module.css';
import { useUnits } from './useUnits.ts';

interface Props {
  label: string;
  value: string[];
  onChange(unitIds: string[]): void;
}

/** Any number of the agency's units, found by typing. */
export function UnitsSelect({ label, value, onChange }: Props) {
  const units = useUnits();
  return (
    <MultiSelect
      className={classes.grow}
      label={label}
      placeholder={value.length === 0 ? 'Chọn đơn vị' : ''}
      data={units.all.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      searchable
      nothingFoundMessage="Không có đơn vị này"
    />
  );
}
