import type { Assignment } from '@duthao/protocol';
import { toDay } from '../units/toDay.ts';
import classes from './Places.module.css';
import type { PlacesOf } from './PlacesOf.ts';
import { statusNames, statusOf } from './statusOf.ts';
import { todayHere } from './todayHere.ts';

interface Props {
  assignment: Assignment;
  places: PlacesOf;
  onOpen(placeId: string): void;
}

export function BoardRow({ assignment, places, onOpen }: Props) {
  const { placeId, name, title, userIds, due, isGone, done, confirmed } = assignment;
  const status = statusOf(assignment);
  const isLate = due !== null && due < todayHere() && !done && !confirmed && !isGone;
  return (
    <tr>
      <td>
        <button type="button" className={classes.linkButton} onClick={() => onOpen(placeId)}>
          {name}
        </button>{' '}
        {title}
      </td>
      <td>{userIds.length === 0 ? 'Cả đơn vị' : userIds.map((id) => places.nameOf(id)).join(', ')}</td>
      <td className={classes.status} data-status={status}>
        {isGone ? 'Không còn trong văn bản' : statusNames[status]}
      </td>
      <td>
        {due === null ? 'Chưa đặt' : toDay(due)}
        {isLate && <span className={classes.late}> Quá hạn</span>}
      </td>
    </tr>
  );
}
