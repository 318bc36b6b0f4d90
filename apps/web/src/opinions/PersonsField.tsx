import { MultiSelect } from '@mantine/core';
import { useColleagues } from '../units/useColleagues.ts';

interface Props {
  value: string[];
  onChange(ids: string[]): void;
  /** Who was asked already. */
  without?: ReadonlySet<string>;
}

const nobody: ReadonlySet<string> = new Set();

/** People of the agency who are asked for themselves, not for their unit. */
export function PersonsField({ value, onChange, without = nobody }: Props) {
  const colleagues = useColleagues().filter(({ id }) => !without.has(id));
  return (
    <MultiSelect
      label="Từng người trong cơ quan"
      placeholder={value.length === 0 ? 'Chọn người được hỏi riêng' : ''}
      data={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      searchable
      nothingFoundMessage="Cơ quan không có người này"
    />
  );
}
