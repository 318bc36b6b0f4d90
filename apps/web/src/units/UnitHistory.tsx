import type { UnitEvent } from '@duthao/protocol';
import { useQuery } from '@tanstack/react-query';
import { listUnitEvents } from '../api/units.ts';
import { Card } from '../ui/Card.tsx';
import { toDay } from './toDay.ts';
import classes from './Units.module.css';

/** Names that are no more, and where people and plans went. */
export function UnitHistory() {
  const { data } = useQuery({ queryKey: ['unit-history'], queryFn: listUnitEvents });
  if (data === undefined || data.length === 0) return null;
  return (
    <Card id="lich-su-don-vi" title="Lịch sử đơn vị">
      <ul className={classes.history}>
        {data.map((event) => (
          <li key={event.id}>
            {toDay(event.on)}: {toWords(event)} ({event.recordedBy} ghi nhận).
          </li>
        ))}
      </ul>
    </Card>
  );
}

function toWords({ how, name, code, nextName }: UnitEvent): string {
  const before = `${name} (${code})`;
  if (how === 'renamed') return `${before} đổi tên thành ${nextName ?? ''}`;
  if (how === 'merged') return `${before} sáp nhập vào ${nextName ?? ''}`;
  return nextName === null ? `${before} giải thể` : `${before} giải thể, việc chuyển sang ${nextName}`;
}
