import { Anchor, Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { toSentence } from '../api/ApiError.ts';
import { listUsers } from '../api/people.ts';
import { Card } from '../ui/Card.tsx';
import { ListMessage } from '../ui/ListMessage.tsx';
import { type HandOver, HandOverNotice } from './HandOverNotice.tsx';
import { NewUserForm } from './NewUserForm.tsx';
import classes from './People.module.css';
import { UserRow } from './UserRow.tsx';

export function UsersSection() {
  const [made, setMade] = useState<HandOver | null>(null);
  return (
    <Card id="nguoi-dung" title="Người dùng">
      <NewUserForm onPassword={setMade} />
      {made !== null && <HandOverNotice made={made} onChange={setMade} />}
      <Anchor component={Link} to="/don-vi/nhap-danh-sach" size="sm" mt="sm" display="inline-block">
        Nhập danh sách từ bảng tính
      </Anchor>
      <UserTable onHandOver={setMade} />
    </Card>
  );
}

function UserTable({ onHandOver }: { onHandOver(made: HandOver): void }) {
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
          <th scope="col">Chức danh</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {query.data.map((user) => (
          <UserRow key={user.id} user={user} onHandOver={onHandOver} />
        ))}
      </tbody>
    </table>
  );
}
