import type { UserAccount } from '@duthao/protocol';
import { PersonAvatar } from '../ui/PersonAvatar.tsx';
import { UserRoles } from '../units/UserRoles.tsx';
import type { HandOver } from './HandOverNotice.tsx';
import classes from './People.module.css';
import { UserMenu } from './UserMenu.tsx';
import { useUnits } from './useUnits.ts';

interface Props {
  user: UserAccount;
  onHandOver(made: HandOver): void;
}

export function UserRow({ user, onHandOver }: Props) {
  const units = useUnits();
  const notes = [
    user.admin && 'Quản trị',
    user.disabled && 'Đã ngừng sử dụng',
    !user.disabled && user.mustChangePassword && 'Chưa đặt mật khẩu riêng',
  ].filter((note) => note !== false);
  return (
    <tr className={user.disabled ? classes.off : undefined}>
      <td>
        <span className={classes.person}>
          <PersonAvatar name={user.name} color={units.of(user.unitIds[0])?.color} />
          <span>
            {user.name}
            {notes.map((note) => (
              <span key={note} className={classes.note}>
                {note}
              </span>
            ))}
          </span>
        </span>
      </td>
      <td>{user.username}</td>
      <td>{user.unitIds.map((id) => units.of(id)?.name ?? 'Đơn vị chưa rõ tên').join(', ')}</td>
      <td>
        <UserRoles user={user} />
      </td>
      <td className={classes.act}>
        <UserMenu user={user} onHandOver={onHandOver} />
      </td>
    </tr>
  );
}
