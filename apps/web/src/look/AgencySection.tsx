import { Alert, Button, TextInput } from '@mantine/core';
import type { Agency } from '@duthao/protocol';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { toSentence } from '../api/ApiError.ts';
import { setAgency } from '../api/people.ts';
import { useSession } from '../session/SessionContext.ts';
import { Card } from '../ui/Card.tsx';
import classes from './LookPage.module.css';

const fields: { name: keyof Agency; label: string; example: string }[] = [
  { name: 'name', label: 'Tên cơ quan', example: 'Sở Nội vụ' },
  { name: 'superior', label: 'Cơ quan chủ quản', example: 'UBND tỉnh An Bình' },
  { name: 'code', label: 'Chữ viết tắt trong ký hiệu', example: 'SNV' },
  { name: 'place', label: 'Địa danh', example: 'An Bình' },
];

/** What every new plan of the agency begins with. */
export function AgencySection() {
  const { agency } = useSession();
  const client = useQueryClient();
  const [draft, setDraft] = useState<Agency>(agency);
  const saving = useMutation({
    mutationFn: setAgency,
    onSuccess: () => client.invalidateQueries({ queryKey: ['session'] }),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entries = fields.map(({ name }) => [name, draft[name].normalize('NFC').trim()]);
    saving.mutate({ ...draft, ...Object.fromEntries(entries) });
  };
  return (
    <Card id="co-quan" title="Cơ quan">
      <form className={classes.form} onSubmit={submit}>
        {fields.map(({ name, label, example }) => (
          <TextInput
            key={name}
            label={label}
            placeholder={`Ví dụ: ${example}`}
            value={draft[name]}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setDraft((before) => ({ ...before, [name]: value }));
            }}
          />
        ))}
        <div className={classes.end}>
          <Button type="submit" variant="default" loading={saving.isPending}>
            Ghi nhận
          </Button>
          {saving.isSuccess && (
            <p className={classes.done} role="status">
              Đã ghi nhận thông tin cơ quan.
            </p>
          )}
        </div>
        {saving.isError && (
          <Alert className={classes.problem} color="red" variant="light" role="alert" p="sm" c="var(--ink)">
            {toSentence(saving.error)}
          </Alert>
        )}
      </form>
    </Card>
  );
}
