import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Delegation } from '@duthao/protocol';
import { useQuery } from '@tanstack/react-query';
import { toSentence } from '../api/ApiError.ts';
import { endDelegation, listDelegations } from '../api/delegations.ts';
import classes from '../people/People.module.css';
import { useSession } from '../session/SessionContext.ts';
import { Card } from '../ui/Card.tsx';
import { DelegationForm } from './DelegationForm.tsx';
import { toDay } from './toDay.ts';
import { useColleagues } from './useColleagues.ts';
import { useSaving } from './useSaving.ts';

/** Who acts for whom, from when to when. */
export function DelegationSection() {
  const { data } = useQuery({ queryKey: ['delegations'], queryFn: listDelegations });
  return (
    <Card id="uy-quyen" title="Ủy quyền">
      <DelegationForm />
      {data === undefined || data.length === 0 ? (
        <p className={classes.empty}>Không có ủy quyền nào đang hoặc sắp có hiệu lực.</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Người giao</th>
              <th scope="col">Người nhận</th>
              <th scope="col">Thời gian</th>
              <th scope="col">Kết thúc sớm</th>
            </tr>
          </thead>
          <tbody>
            {data.map((delegation) => (
              <DelegationRow key={delegation.id} delegation={delegation} />
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

function DelegationRow({ delegation }: { delegation: Delegation }) {
  const { user } = useSession();
  const colleagues = useColleagues();
  const nameOf = (id: string): string =>
    colleagues.find((one) => one.id === id)?.name ?? 'Người đã ngừng dùng';
  const ending = useSaving(endDelegation, { refresh: ['delegations', 'users'] });
  const { id, fromUserId, toUserId, from, to } = delegation;
  const end = () =>
    ending.mutate(id, {
      onError: (error) => notifications.show({ message: toSentence(error), color: 'red' }),
    });
  return (
    <tr>
      <td>{nameOf(fromUserId)}</td>
      <td>{nameOf(toUserId)}</td>
      <td>
        Từ {toDay(from)} đến hết {toDay(to)}
      </td>
      <td>
        {(user.admin || user.id === fromUserId) && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Kết thúc ủy quyền cho ${nameOf(toUserId)}`}
            loading={ending.isPending}
            onClick={end}
          >
            Kết thúc
          </Button>
        )}
      </td>
    </tr>
  );
}
