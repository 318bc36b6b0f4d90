import { Alert, Button, NativeSelect, TextInput } from '@mantine/core';
import { allowedWords, lookBounds, type LookField } from '@duthao/plan';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, type SubmitEvent, useState } from 'react';
import { toSentence } from '../api/ApiError.ts';
import { setLook } from '../api/look.ts';
import { useSession } from '../session/SessionContext.ts';
import { fromDraft, type LookDraft, toDraft } from './lookDraft.ts';
import classes from './LookPage.module.css';

type Name = keyof LookDraft;

const numbers: { name: Name; field: LookField; label: string }[] = [
  { name: 'top', field: 'margins.top', label: 'Lề trên (mm)' },
  { name: 'bottom', field: 'margins.bottom', label: 'Lề dưới (mm)' },
  { name: 'left', field: 'margins.left', label: 'Lề trái (mm)' },
  { name: 'right', field: 'margins.right', label: 'Lề phải (mm)' },
  { name: 'lineSpacing', field: 'lineSpacing', label: 'Giãn dòng' },
];

const choices: { name: Name; label: string; data: { value: string; label: string }[] }[] = [
  {
    name: 'sizeSet',
    label: 'Cỡ chữ',
    data: [
      { value: '14', label: 'Bộ cỡ chữ 14' },
      { value: '13', label: 'Bộ cỡ chữ 13' },
    ],
  },
  {
    name: 'firstLineMm',
    label: 'Lùi đầu dòng',
    data: [
      { value: '12.7', label: '1,27 cm' },
      { value: '10', label: '1 cm' },
    ],
  },
  {
    name: 'rules',
    label: 'Đường kẻ dưới tên và trích yếu',
    data: [
      { value: 'drawn', label: 'Nét vẽ' },
      { value: 'border', label: 'Đường viền đoạn' },
    ],
  },
];

/** The agency's look, each value with what the decree allows; all new files and pages have it from the next on. */
export function LookForm() {
  const { look } = useSession();
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => toDraft(look));
  const saving = useMutation({
    mutationFn: setLook,
    onSuccess: () => client.invalidateQueries({ queryKey: ['session'] }),
  });
  const wanted = fromDraft(draft);
  const fault = typeof wanted === 'string' ? wanted : null;
  const change = (name: Name) => (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => {
    const { value } = event.currentTarget;
    saving.reset();
    setDraft((before) => ({ ...before, [name]: value }));
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (typeof wanted !== 'string') saving.mutate(wanted);
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      {choices.map(({ name, label, data }) => (
        <NativeSelect key={name} label={label} data={data} value={draft[name]} onChange={change(name)} />
      ))}
      {numbers.map(({ name, field, label }) => (
        <TextInput
          key={name}
          label={label}
          inputWrapperOrder={['label', 'input', 'description']}
          description={`Cho phép ${allowedWords(lookBounds[field])}`}
          inputMode="decimal"
          value={draft[name]}
          onChange={change(name)}
        />
      ))}
      <div className={classes.end}>
        <Button type="submit" variant="default" disabled={fault !== null} loading={saving.isPending}>
          Ghi nhận
        </Button>
        {saving.isSuccess && (
          <p className={classes.done} role="status">
            Đã ghi nhận. Trang soạn thảo, bản in và tệp xuất ra từ nay theo thể thức này.
          </p>
        )}
      </div>
      {(fault !== null || saving.isError) && (
        <Alert className={classes.problem} color="red" variant="light" role="alert" p="sm" c="var(--ink)">
          {fault ?? toSentence(saving.error)}
        </Alert>
      )}
    </form>
  );
}
