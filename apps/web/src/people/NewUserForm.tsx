import { Alert, Button, Checkbox, TextInput } from '@mantine/core';
import { type NewUserAnswer, newUserSchema, toUsername } from '@duthao/protocol';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { toSentence } from '../api/ApiError.ts';
import { addUser } from '../api/people.ts';
import classes from './People.module.css';
import { UnitsSelect } from './UnitsSelect.tsx';

const blank = { name: '', username: '', unitIds: [] as string[], admin: false };

/** Adds a person; the one-time password is shown once, to be handed over. */
export function NewUserForm({ onPassword }: { onPassword(made: NewUserAnswer): void }) {
  const client = useQueryClient();
  const [draft, setDraft] = useState(blank);
  const adding = useMutation({
    mutationFn: addUser,
    onSuccess: (answer) => {
      onPassword(answer);
      setDraft(blank);
      void client.invalidateQueries({ queryKey: ['users'] });
    },
  });
  const suggested = draft.username === '' ? toUsername(draft.name) : draft.username;
  const parsed = newUserSchema.safeParse({
    ...draft,
    username: suggested,
    name: draft.name.normalize('NFC'),
  });
  // Without a unit a person would see no plan at all; an administrator sees every one.
  const complete = parsed.success && (draft.admin || draft.unitIds.length > 0);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (parsed.success && complete) adding.mutate(parsed.data);
  };
  const change = (part: Partial<typeof blank>) => setDraft((before) => ({ ...before, ...part }));
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        className={classes.grow}
        label="Họ và tên"
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextInput
        label="Tên đăng nhập"
        placeholder={suggested === '' ? 'Chữ thường không dấu' : suggested}
        value={draft.username}
        onChange={(event) => change({ username: event.currentTarget.value.toLowerCase() })}
      />
      <UnitsSelect label="Đơn vị" value={draft.unitIds} onChange={(unitIds) => change({ unitIds })} />
      <Checkbox
        className={classes.tick}
        label="Quản trị"
        checked={draft.admin}
        onChange={(event) => change({ admin: event.currentTarget.checked })}
      />
      <Button type="submit" variant="default" disabled={!complete} loading={adding.isPending}>
        Thêm người dùng
      </Button>
      {adding.isError && (
        <Alert className={classes.problem} color="red" variant="light" role="alert" p="sm" c="var(--ink)">
          {toSentence(adding.error)}
        </Alert>
      )}
    </form>
  );
}
