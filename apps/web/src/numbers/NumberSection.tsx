import type { NumberGiven, PlanNumber } from '@duthao/protocol';
import { useState } from 'react';
import { Card } from '../ui/Card.tsx';
import { NumberForm } from './NumberForm.tsx';
import classes from './Numbers.module.css';
import { VoidNumber } from './VoidNumber.tsx';
import { dayInWords, writtenDay, writtenEntry } from './writtenEntry.ts';

const mayBeNumbered = ['signing', 'numbering', 'issuing', 'issued', 'transferred'];

/** The number a plan has, or the form that gives it one. */
export function NumberSection({ number }: { number: PlanNumber }) {
  const [given, setGiven] = useState<NumberGiven | null>(null);
  const { entry, isClerk, state, voided } = number;
  return (
    <Card id="so" title="Số và ngày của văn bản">
      {entry !== null && <Numbered number={number} given={given} />}
      {entry === null && isClerk && mayBeNumbered.includes(state) && (
        <NumberForm number={number} onGiven={setGiven} />
      )}
      {entry === null && !mayBeNumbered.includes(state) && (
        <p className={classes.line}>Văn bản chưa đến bước cấp số; số được ghi sau khi duyệt và ký.</p>
      )}
      {entry === null && !isClerk && mayBeNumbered.includes(state) && (
        <p className={classes.line}>Văn bản đang chờ văn thư ghi số.</p>
      )}
      {voided.map((gone) => (
        <p key={gone.id} className={`${classes.line} ${classes.muted}`}>
          Số đã hủy: {writtenEntry(gone)} ngày {writtenDay(gone.datedOn)}. Lý do: {gone.voidReason}.
        </p>
      ))}
    </Card>
  );
}

function Numbered({ number, given }: { number: PlanNumber; given: NumberGiven | null }) {
  const entry = number.entry!;
  return (
    <>
      <p className={classes.number}>Số {writtenEntry(entry)}</p>
      <p className={classes.line} role="status">
        <span className={given?.entry.id === entry.id ? classes.good : undefined}>
          Đã ghi số {writtenEntry(entry)}, {dayInWords(entry.datedOn)}.
        </span>{' '}
        Văn bản đã khóa; số này không cấp lại cho văn bản khác. Nếu ghi nhầm, văn thư dùng chức năng Hủy số và
        nêu lý do.
      </p>
      <p className={`${classes.line} ${classes.muted}`}>
        {entry.source === 'own' ? 'Cấp theo sổ của cơ quan' : 'Số cấp ở hệ thống khác'}, {entry.recordedBy}{' '}
        ghi.
      </p>
      {given?.warnings.map((text) => (
        <p key={text} className={classes.warn} role="alert">
          {text}
        </p>
      ))}
      {number.isClerk && (entry.sentOn === null || entry.source === 'elsewhere') && (
        <div className={classes.acts}>
          <VoidNumber planId={number.planId} entry={entry} />
        </div>
      )}
    </>
  );
}
