import type { NumberEntry } from '@duthao/protocol';
import { Link } from 'react-router';
import table from '../ui/table.module.css';
import classes from './Numbers.module.css';
import { VoidNumber } from './VoidNumber.tsx';
import { writtenDay, writtenEntry } from './writtenEntry.ts';

/** The lines of the register; held and void numbers stand in theirs. */
export function RegisterTable({ entries, isClerk }: { entries: readonly NumberEntry[]; isClerk: boolean }) {
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">Số, ký hiệu</th>
          <th scope="col">Ngày</th>
          <th scope="col">Tên loại và trích yếu</th>
          <th scope="col">Người ký</th>
          <th scope="col">Phát hành</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Line key={entry.id} entry={entry} isClerk={isClerk} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ entry, isClerk }: { entry: NumberEntry; isClerk: boolean }) {
  const { state, datedOn, facts, sentOn, source } = entry;
  return (
    <tr className={state === 'void' ? classes.void : undefined}>
      <td>{writtenEntry(entry)}</td>
      <td>{writtenDay(datedOn)}</td>
      <td>
        <Subject entry={entry} />
        {source === 'elsewhere' && <div className={table.note}>Số cấp ở hệ thống khác</div>}
      </td>
      <td>{facts.signer}</td>
      <td>
        {sentOn !== null && writtenDay(sentOn)}
        {state === 'held' && isClerk && <VoidNumber planId={null} entry={entry} />}
      </td>
    </tr>
  );
}

function Subject({ entry: { state, voidReason, note, planId, facts } }: { entry: NumberEntry }) {
  const name = `${facts.typeName} ${facts.subject}`.trim();
  if (state === 'held') return <>Đang giữ đến hết ngày{note && `: ${note}`}</>;
  return (
    <>
      {planId !== null && state === 'taken' ? (
        <Link className={classes.link} to={`/ke-hoach/${planId}/phat-hanh`}>
          {name}
        </Link>
      ) : (
        name
      )}
      {state === 'void' && <div>Số hủy. Lý do: {voidReason}.</div>}
    </>
  );
}
