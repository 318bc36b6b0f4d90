import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { RecipientGroup } from '@duthao/protocol';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toSentence } from '../api/ApiError.ts';
import { listRecipientGroups, removeRecipientGroup } from '../api/recipientGroups.ts';
import classes from '../people/People.module.css';
import { useUnits } from '../people/useUnits.ts';
import { Card } from '../ui/Card.tsx';
import { GroupForm } from './GroupForm.tsx';
import units from './Units.module.css';
import { useSaving } from './useSaving.ts';

/** Names under nơi nhận that stand for several units, as "Các phòng chuyên môn". */
export function GroupsSection() {
  const { data } = useQuery({ queryKey: ['recipient-groups'], queryFn: listRecipientGroups });
  const [edited, setEdited] = useState<RecipientGroup | null>(null);
  return (
    <Card id="nhom-noi-nhan" title="Nhóm nơi nhận">
      <GroupForm key={edited?.id ?? ''} group={edited} onDone={() => setEdited(null)} />
      {data !== undefined && data.length === 0 && (
        <p className={classes.empty}>Chưa có nhóm nào. Một nhóm thay cho nhiều đơn vị trong nơi nhận.</p>
      )}
      {data !== undefined && data.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Tên nhóm</th>
              <th scope="col">Gồm</th>
              <th scope="col">Sửa, bỏ</th>
            </tr>
          </thead>
          <tbody>
            {data.map((group) => (
              <GroupRow key={group.id} group={group} onEdit={() => setEdited(group)} />
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

function GroupRow({ group, onEdit }: { group: RecipientGroup; onEdit(): void }) {
  const known = useUnits();
  const removing = useSaving(removeRecipientGroup, { refresh: ['recipient-groups'] });
  const remove = () =>
    removing.mutate(group.id, {
      onError: (error) => notifications.show({ message: toSentence(error), color: 'red' }),
    });
  return (
    <tr>
      <td>{group.name}</td>
      <td>
        {[
          ...group.unitIds
            .map((id) => known.of(id))
            .map((unit) => unit?.recipientName || unit?.name || 'Đơn vị chưa rõ tên'),
          ...group.others,
        ].join('; ')}
      </td>
      <td>
        <span className={units.acts}>
          <Button size="compact-sm" variant="default" aria-label={`Sửa nhóm ${group.name}`} onClick={onEdit}>
            Sửa
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Bỏ nhóm ${group.name}`}
            loading={removing.isPending}
            onClick={remove}
          >
            Bỏ
          </Button>
        </span>
      </td>
    </tr>
  );
}
