import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { toSentence } from '../api/ApiError.ts';
import { listUsers } from '../api/people.ts';
import { Card } from '../ui/Card.tsx';
import { ListMessage } from '../ui/ListMessage.tsx';
import { PersonAvatar } from '../ui/PersonAvatar.tsx';
import { NewUserForm } from './NewUserForm.tsx';
import classes from './People.module.css';
import { useUnits } from './useUnits.ts';

export function UsersSection() {
  return (
    <Card id="nguoi-dung" title="Người dùng">
      <NewUserForm />
      <UserTable />
    </Card>
  );
}

function UserTable() {
  const units = useUnits();
  const query = useQuery({ queryKey: ['users'], queryFn: listUsers });
  if (query.isPending) return <Skeleton height={120} radius="md" />;
  if (query.isError) {
    return (
      <ListMessage title="Chưa đọc được danh sách người dùng" text={toSentence(query.error)}>
        <Button variant="default" onClick={() => void query.refetch()}>
          Thử lại
        </Button>
      </ListMessage>
    );
  }
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Họ và tên</th>
          <th scope="col">Tên đăng nhập</th>
          <th scope="col">Đơn vị</th>
        </tr>
      </thead>
      <tbody>
        {query.data.map((user) => (
          <tr key={user.id}>
            <td>
              <span className={classes.person}>
                <PersonAvatar name={user.name} color={units.of(user.unitIds[0])?.color} />
                <span>
                  {user.name}
                  {user.admin && <span className={classes.note}>Quản trị</span>}
                </span>
              </span>
            </td>
            <td>{user.username}</td>
            <td>{user.unitIds.map((id) => units.of(id)?.name ?? 'Đơn vị chưa rõ tên').join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
