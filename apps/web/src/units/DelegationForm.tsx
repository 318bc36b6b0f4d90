import { Button, NativeSelect } from '@mantine/core';
import { newDelegationSchema } from '@duthao/protocol';
import { type SubmitEvent, useState } from 'react';
import { addDelegation } from '../api/delegations.ts';
import classes from '../people/People.module.css';
import { useSession } from '../session/SessionContext.ts';
import { Problem } from './Problem.tsx';
import { useColleagues } from './useColleagues.ts';
import { useSaving } from './useSaving.ts';
import { DayField } from '../ui/DayField.tsx';

/** Gives one's own work to a colleague for some days; an administrator anybody's. */
export function DelegationForm() {
  const { user } = useSession();
  const colleagues = useColleagues();
  const blank = { fromUserId: user.id, toUserId: '', from: '', to: '' };
  const [draft, setDraft] = useState(blank);
  const adding = useSaving(addDelegation, {
    refresh: ['delegations', 'users'],
    onDone: () => setDraft(blank),
  });
  const parsed = newDelegationSchema.safeParse(draft);
  const change = (part: Partial<typeof blank>) => setDraft((before) => ({ ...before, ...part }));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (parsed.success) adding.mutate(parsed.data);
  };
  const options = colleagues.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form className={classes.form} onSubmit={submit}>
      {user.admin && (
        <NativeSelect
          className={classes.grow}
          label="Người giao"
          data={options}
          value={draft.fromUserId}
          onChange={(event) => change({ fromUserId: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        className={classes.grow}
        label="Ủy quyền cho"
        data={[
          { value: '', label: 'Chọn người' },
          ...options.filter(({ value }) => value !== draft.fromUserId),
        ]}
        value={draft.toUserId}
        onChange={(event) => change({ toUserId: event.currentTarget.value })}
      />
      <DayField label="Từ ngày" value={draft.from} onDay={(day) => change({ from: day })} />
      <DayField label="Đến hết ngày" value={draft.to} onDay={(day) => change({ to: day })} />
      <Button type="submit" variant="default" disabled={!parsed.success} loading={adding.isPending}>
        Ủy quyền
      </Button>
      <Problem error={adding.error} />
    </form>
  );
}
