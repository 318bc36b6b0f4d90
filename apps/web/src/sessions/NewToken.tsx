import { Alert, Button, NativeSelect, TextInput } from '@mantine/core';
import { type NewApiToken, tokenScopes } from '@duthao/protocol';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { toSentence } from '../api/ApiError.ts';
import { makeToken } from '../api/tokens.ts';
import people from '../people/People.module.css';
import { CopyButton } from '../ui/CopyButton.tsx';
import table from '../ui/table.module.css';
import { scopeNames } from './scopeNames.ts';

const terms = [30, 90, 365];
const blank: NewApiToken = { name: '', scope: 'read', days: 90 };

/** Makes a token and shows it once. */
export function NewToken({ onMade }: { onMade(): void }) {
  const [draft, setDraft] = useState(blank);
  const making = useMutation({
    mutationFn: makeToken,
    onSuccess: () => {
      setDraft(blank);
      onMade();
    },
  });
  const change = (part: Partial<NewApiToken>) => setDraft((before) => ({ ...before, ...part }));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    making.mutate(draft);
  };
  return (
    <form className={table.filters} onSubmit={submit}>
      <TextInput
        label="Dùng cho việc gì"
        placeholder="Ví dụ: Báo cáo tuần"
        maxLength={100}
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label="Quyền"
        data={tokenScopes.map((value) => ({ value, label: scopeNames[value] }))}
        value={draft.scope}
        onChange={(event) => change({ scope: event.currentTarget.value === 'write' ? 'write' : 'read' })}
      />
      <NativeSelect
        label="Thời hạn"
        data={terms.map((days) => ({ value: String(days), label: `${days} ngày` }))}
        value={String(draft.days)}
        onChange={(event) => change({ days: Number(event.currentTarget.value) })}
      />
      <Button type="submit" variant="default" disabled={draft.name.trim() === ''} loading={making.isPending}>
        Tạo mã
      </Button>
      {making.isError && (
        <Alert className={people.problem} color="red" variant="light" role="alert" p="sm" c="var(--ink)">
          {toSentence(making.error)}
        </Alert>
      )}
      {making.isSuccess && (
        <Alert
          className={people.problem}
          color="blue"
          variant="light"
          role="status"
          c="var(--ink)"
          title={`Mã truy cập “${making.data.name}”`}
        >
          <p className={people.link}>
            <code>{making.data.token}</code>
            <CopyButton text={making.data.token} label="Sao chép mã" />
          </p>
          Mã chỉ hiện một lần; chương trình gửi mã trong dòng “Authorization: Bearer”.
        </Alert>
      )}
    </form>
  );
}
