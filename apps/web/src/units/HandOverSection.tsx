import { Button, NativeSelect } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { handOver } from '../api/delegations.ts';
import classes from '../people/People.module.css';
import { useSession } from '../session/SessionContext.ts';
import { Card } from '../ui/Card.tsx';
import { twoDigits } from '../ui/twoDigits.ts';
import { Problem } from './Problem.tsx';
import { useColleagues } from './useColleagues.ts';
import { useSaving } from './useSaving.ts';

/** All plans that one person drafts go to a colleague in one act, by the head of the unit. */
export function HandOverSection() {
  const { user } = useSession();
  const headed = user.roles.filter(({ role }) => role === 'head').map(({ unitId }) => unitId);
  const colleagues = useColleagues();
  const receivers = colleagues.filter(
    ({ unitIds }) => user.admin || unitIds.some((id) => headed.includes(id)),
  );
  const [fromId, setFromId] = useState('');
  const [toId, setToId] = useState('');
  const handing = useSaving(() => handOver(fromId, toId), { refresh: ['plans'] });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    handing.mutate();
  };
  const choice = (people: typeof colleagues) => [
    { value: '', label: 'Chọn người' },
    ...people.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Card id="ban-giao" title="Bàn giao kế hoạch">
      <form className={classes.lastForm} onSubmit={submit}>
        <NativeSelect
          className={classes.grow}
          label="Mọi kế hoạch do"
          data={choice(colleagues)}
          value={fromId}
          onChange={(event) => setFromId(event.currentTarget.value)}
        />
        <NativeSelect
          className={classes.grow}
          label="Bàn giao cho"
          data={choice(receivers.filter(({ id }) => id !== fromId))}
          value={toId}
          onChange={(event) => setToId(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="default"
          disabled={fromId === '' || toId === ''}
          loading={handing.isPending}
        >
          Bàn giao
        </Button>
        {handing.isSuccess && (
          <p className={classes.done} role="status">
            Đã bàn giao {twoDigits(handing.data.plans)} kế hoạch.
            {handing.data.left > 0 &&
              ` Còn ${twoDigits(handing.data.left)} kế hoạch do đơn vị khác chủ trì, cần chọn người nhận khác.`}
          </p>
        )}
        <Problem error={handing.error} />
      </form>
    </Card>
  );
}
