import type { UserAccount } from '@duthao/protocol';
import { toDay } from '../ui/clock.ts';
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

/** How far somebody is from having a password of his own. */
function invited({ disabled, mustChangePassword, invitedUntil }: UserAccount): string | false {
  if (disabled || !mustChangePassword) return false;
  return invitedUntil === null
    ? 'Chưa đặt mật khẩu riêng'
    : `Đã mời, chờ nhận đến hết ${toDay(new Date(invitedUntil))}`;
}

export function UserRow({ user, onHandOver }: Props) {
  const units = useUnits();
  const notes = [user.admin && 'Quản trị', user.disabled && 'Đã ngừng sử dụng', invited(user)].filter(
    (note) => note !== false,
  );
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
