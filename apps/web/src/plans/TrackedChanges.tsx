import { Radio, Stack } from '@mantine/core';
import { type TrackedChoice, trackedChoices } from '@duthao/protocol';

const words: Record<TrackedChoice, { label: string; description: string }> = {
  suggest: {
    label: 'Giữ thành đề nghị sửa',
    description: 'Người chủ trì chấp nhận hoặc bỏ từng đề nghị, kèm tên người sửa và thời gian.',
  },
  final: { label: 'Lấy bản cuối', description: 'Coi như đã chấp nhận tất cả chỗ sửa.' },
  original: { label: 'Lấy bản gốc', description: 'Coi như đã bỏ tất cả chỗ sửa.' },
};

interface Props {
  value: TrackedChoice;
  onChange(value: TrackedChoice): void;
}

/** Asked only when the file has tracked changes. */
export function TrackedChanges({ value, onChange }: Props) {
  const take = (chosen: string): void => {
    const found = trackedChoices.find((it) => it === chosen);
    if (found) onChange(found);
  };
  return (
    <Radio.Group
      label="Tệp có theo dõi thay đổi (Track Changes). Xử lý các chỗ sửa thế nào?"
      value={value}
      onChange={take}
      role="radiogroup"
    >
      <Stack gap="xs" mt="xs">
        {trackedChoices.map((it) => (
          <Radio key={it} value={it} label={words[it].label} description={words[it].description} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
