import { Button } from '@mantine/core';
import type { Assignment } from '@duthao/protocol';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { remind } from '../api/places.ts';
import { useUnits } from '../people/useUnits.ts';
import { copyText } from '../ui/copyText.ts';
import table from '../ui/table.module.css';
import { twoDigits } from '../ui/twoDigits.ts';
import { UnitName } from '../ui/UnitName.tsx';
import { Problem } from '../units/Problem.tsx';
import { BoardRow } from './BoardRow.tsx';
import classes from './Places.module.css';
import type { PlacesOf } from './PlacesOf.ts';
import { reminderText } from './reminderText.ts';
import { todayHere } from './todayHere.ts';

interface Props {
  planId: string;
  planTitle: string;
  unitId: string;
  places: PlacesOf;
  onOpen(placeId: string): void;
}

/** One unit: its parts in the order of the text, and what to send it when it owes something. */
export function UnitBoard({ planId, planTitle, unitId, places, onOpen }: Props) {
  const units = useUnits();
  const unit = units.of(unitId);
  const { assignments, rights } = places.answer;
  const own = assignments.filter((one) => one.unitId === unitId);
  const owed = own.filter(({ confirmed, isGone }) => !confirmed && !isGone);
  const mayRemind = rights.assigns || rights.heads.includes(unitId);
  return (
    <section className={classes.unit} aria-label={unit?.name ?? ''}>
      <div className={classes.unitHead}>
        <h2>
          <UnitName unit={unit} />
        </h2>
        {mayRemind && owed.length > 0 && (
          <RemindButton planId={planId} planTitle={planTitle} unitId={unitId} owed={owed} />
        )}
      </div>
      <table className={`${table.table} ${classes.board}`}>
        <thead>
          <tr>
            <th scope="col">
              Phần được giao ({twoDigits(own.length)}, còn {twoDigits(owed.length)} chưa xác nhận)
            </th>
            <th scope="col">Người viết</th>
            <th scope="col">Tình trạng</th>
            <th scope="col">Hạn gửi</th>
          </tr>
        </thead>
        <tbody>
          {own.map((one) => (
            <BoardRow key={one.placeId} assignment={one} places={places} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RemindProps {
  planId: string;
  planTitle: string;
  unitId: string;
  owed: readonly Assignment[];
}

/** Copies the words for Zalo or a công văn, and tells the people in the application too. */
function RemindButton({ planId, planTitle, unitId, owed }: RemindProps) {
  const units = useUnits();
  const [copied, setCopied] = useState<boolean | null>(null);
  const telling = useMutation({ mutationFn: () => remind(planId, [unitId]) });
  const unitName = units.of(unitId)?.name ?? '';
  const address = `${location.origin}/ke-hoach/${encodeURIComponent(planId)}`;
  const text = reminderText({ planTitle, unitName, owed, today: todayHere(), address });
  const send = async () => {
    setCopied(await copyText(text));
    telling.mutate();
  };
  return (
    <div className={classes.acts}>
      <Button variant="default" onClick={() => void send()} aria-label={`Đôn đốc ${unitName}`}>
        Đôn đốc
      </Button>
      <p className={classes.note} role="status">
        {copied === true && 'Đã chép lời đôn đốc để dán vào Zalo hoặc công văn. '}
        {telling.isSuccess && `Đã báo ${twoDigits(telling.data.told)} người trong phần mềm.`}
      </p>
      {copied === false && <textarea readOnly rows={6} cols={60} value={text} aria-label="Lời đôn đốc" />}
      <Problem error={telling.error} />
    </div>
  );
}
