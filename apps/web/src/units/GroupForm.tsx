import { Button, TagsInput, TextInput } from '@mantine/core';
import { newRecipientGroupSchema, type RecipientGroup } from '@duthao/protocol';
import { type SubmitEvent, useState } from 'react';
import { putRecipientGroup } from '../api/recipientGroups.ts';
import classes from '../people/People.module.css';
import { UnitsSelect } from '../people/UnitsSelect.tsx';
import { Problem } from './Problem.tsx';
import { useSaving } from './useSaving.ts';

const blank = { name: '', unitIds: [] as string[], others: [] as string[] };

/** A new group, or one that is there already. */
export function GroupForm({ group, onDone }: { group: RecipientGroup | null; onDone(): void }) {
  const [draft, setDraft] = useState(group ?? blank);
  const done = () => {
    setDraft(blank);
    onDone();
  };
  const saving = useSaving(putRecipientGroup, { refresh: ['recipient-groups'], onDone: done });
  const parsed = newRecipientGroupSchema.safeParse({
    name: draft.name.normalize('NFC'),
    unitIds: draft.unitIds,
    others: draft.others.map((other) => other.normalize('NFC')),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (parsed.success) saving.mutate({ ...parsed.data, id: group?.id ?? null });
  };
  const change = (part: Partial<typeof blank>) => setDraft((before) => ({ ...before, ...part }));
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        className={classes.grow}
        label="Tên nhóm"
        placeholder="Ví dụ: Các phòng chuyên môn"
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <UnitsSelect
        label="Các đơn vị trong nhóm"
        value={draft.unitIds}
        onChange={(unitIds) => change({ unitIds })}
      />
      <TagsInput
        className={classes.grow}
        label="Nơi nhận khác ngoài cơ quan"
        placeholder={draft.others.length === 0 ? 'Nhập tên rồi bấm Enter' : ''}
        value={draft.others}
        onChange={(others) => change({ others })}
        splitChars={[';']}
        acceptValueOnBlur
      />
      <Button type="submit" variant="default" disabled={!parsed.success} loading={saving.isPending}>
        {group === null ? 'Thêm nhóm' : 'Ghi nhận nhóm'}
      </Button>
      <Problem error={saving.error} />
    </form>
  );
}
