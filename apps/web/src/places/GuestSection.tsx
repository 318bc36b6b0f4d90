import { Button, NativeSelect } from '@mantine/core';
import type { Guest } from '@duthao/protocol';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { inviteGuest, listGuests, removeGuest } from '../api/places.ts';
import { Card } from '../ui/Card.tsx';
import { Problem } from '../units/Problem.tsx';
import { useColleagues } from '../units/useColleagues.ts';
import classes from './Places.module.css';

/** People asked into the draft before it comes to them: a leader reads and suggests without being seen. */
export function GuestSection({ planId, mayInvite }: { planId: string; mayInvite: boolean }) {
  const client = useQueryClient();
  const queryKey = ['guests', planId];
  const { data: guests = [] } = useQuery({ queryKey, queryFn: () => listGuests(planId) });
  const colleagues = useColleagues();
  const [userId, setUserId] = useState('');
  const acting = useMutation({
    mutationFn: (act: () => Promise<Guest[]>) => act(),
    onSuccess: (fresh) => {
      client.setQueryData(queryKey, fresh);
      setUserId('');
    },
  });
  if (!mayInvite && guests.length === 0) return null;
  const rest = colleagues.filter(({ id }) => guests.every((guest) => guest.userId !== id));
  return (
    <div className={classes.unit}>
      <Card id="nguoi-duoc-moi" title="Người được mời xem bản thảo">
        <p className={classes.note}>
          Lãnh đạo chỉ thấy bản đã trình. Người được mời đọc được bản đang soạn và đề nghị sửa; lãnh đạo được
          mời không hiện trên màn hình của người khác.
        </p>
        {guests.map((guest) => (
          <p key={guest.userId} className={classes.acts}>
            <span>
              {guest.name} ({guest.invitedBy}
              {guest.forWhom !== null && ` thay ${guest.forWhom}`} mời)
            </span>
            {mayInvite && (
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => acting.mutate(() => removeGuest(planId, guest.userId))}
              >
                Thôi mời
              </Button>
            )}
          </p>
        ))}
        {mayInvite && (
          <div className={classes.row}>
            <NativeSelect
              className={classes.grow}
              label="Mời"
              data={[
                { value: '', label: 'Chọn người' },
                ...rest.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={userId}
              onChange={(event) => setUserId(event.currentTarget.value)}
            />
            <Button
              variant="default"
              disabled={userId === ''}
              loading={acting.isPending}
              onClick={() => acting.mutate(() => inviteGuest(planId, userId))}
            >
              Mời vào bản thảo
            </Button>
          </div>
        )}
        <Problem error={acting.error} />
      </Card>
    </div>
  );
}
