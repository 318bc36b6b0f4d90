import { Text } from '@mantine/core';
import type { NewUserAnswer } from '@duthao/protocol';
import { Card } from '../ui/Card.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import table from '../ui/table.module.css';
import { twoDigits } from '../ui/twoDigits.ts';

/** The one-time passwords of everybody who was added; they are nowhere else and cannot be shown again. */
export function AddedPeople({ added }: { added: readonly NewUserAnswer[] }) {
  const lines = added.map(({ user, oneTimePassword }) =>
    [user.name, user.username, oneTimePassword].join('\t'),
  );
  return (
    <Card id="da-tao" title={`Đã tạo ${twoDigits(added.length)} tài khoản`}>
      <Text mb="sm" role="status">
        Giao cho từng người mật khẩu dùng một lần dưới đây; phải đổi ở lần đăng nhập đầu tiên. Danh sách này
        chỉ hiện một lần.
      </Text>
      <CopyButton text={lines.join('\n')} label="Sao chép danh sách" />
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Họ và tên</th>
            <th scope="col">Tên đăng nhập</th>
            <th scope="col">Mật khẩu dùng một lần</th>
          </tr>
        </thead>
        <tbody>
          {added.map(({ user, oneTimePassword }) => (
            <tr key={user.id}>
              <td>{user.name}</td>
              <td>{user.username}</td>
              <td>
                <code>{oneTimePassword}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
