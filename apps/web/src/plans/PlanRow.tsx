import type { PlanSummary } from '@duthao/protocol';
import { Link } from 'react-router';
import { useUnits } from '../people/useUnits.ts';
import { toMoment } from '../ui/clock.ts';
import { People } from '../ui/People.tsx';
import { twoDigits } from '../ui/twoDigits.ts';
import { UnitName } from '../ui/UnitName.tsx';
import classes from './PlanList.module.css';
import { StateChip } from './StateChip.tsx';

/** `now` is when the list was read, so that all rows speak of the same day. */
export function PlanRow({ plan, now }: { plan: PlanSummary; now: Date }) {
  const units = useUnits();
  const coUnits = plan.coUnitIds.map((id) => units.of(id)?.name ?? 'đơn vị chưa rõ tên');
  const changedAt = new Date(plan.changedAt);
  const people = plan.present.map(({ userId, name, unitIds }) => {
    const unit = units.of(unitIds[0]);
    return { key: userId, name, unit: unit?.name ?? '', color: unit?.color };
  });
  return (
    <tr className={classes.row}>
      <td className={classes.titleCell}>
        <Link className={classes.link} to={`/ke-hoach/${plan.id}`}>
          {plan.title === '' ? 'Kế hoạch chưa có tên' : plan.title}
        </Link>
        {plan.state !== 'drafting' && <StateChip state={plan.state} />}
        {(plan.openThreads > 0 || plan.openSuggestions > 0) && (
          <div className={classes.talk}>{talkOf(plan)}</div>
        )}
      </td>
      <td className={classes.units}>
        <UnitName unit={units.of(plan.leadUnitId)} />
        {plan.drafter !== null && <div className={classes.coUnits}>Soạn thảo: {plan.drafter}</div>}
        {coUnits.length > 0 && <div className={classes.coUnits}>Phối hợp: {coUnits.join(', ')}</div>}
      </td>
      <td className={classes.changed}>
        <time dateTime={plan.changedAt}>{toMoment(changedAt, now)}</time>
        {plan.changedBy !== null && <div className={classes.by}>{plan.changedBy}</div>}
      </td>
      <td className={classes.present}>
        <People people={people} label={`Đang mở kế hoạch này: ${people.length} người`} />
      </td>
    </tr>
  );
}

/** What waits to be answered in the text. */
function talkOf({ openThreads, openSuggestions }: PlanSummary): string {
  return [
    ...(openThreads > 0 ? [`${twoDigits(openThreads)} ý kiến`] : []),
    ...(openSuggestions > 0 ? [`${twoDigits(openSuggestions)} đề nghị sửa`] : []),
  ].join(', ');
}
