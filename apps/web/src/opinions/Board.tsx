import { Button, Checkbox } from '@mantine/core';
import type { Round } from '@duthao/protocol';
import { useState } from 'react';
import { remindAddressees } from '../api/opinions.ts';
import { Card } from '../ui/Card.tsx';
import { twoDigits } from '../ui/twoDigits.ts';
import { Problem } from '../units/Problem.tsx';
import { AddresseeRow } from './AddresseeRow.tsx';
import board from './Board.module.css';
import classes from './Opinions.module.css';
import { GroupReminderCopy } from './ReminderCopy.tsx';
import { useRoundAct } from './useRounds.ts';

/** From so many on a list is worth narrowing. */
const MANY = 8;

/** Who was asked and where each stands, with what to do about it. */
export function Board({ planId, round }: { planId: string; round: Round }) {
  const [onlyWaiting, setOnlyWaiting] = useState(false);
  const reminding = useRoundAct(planId, (ids: string[]) =>
    remindAddressees({ planId, roundId: round.id }, ids),
  );
  const remind = (ids: string[]) => reminding.mutate(ids);
  const waiting = round.addressees.filter(({ state }) => state === 'waiting');
  const inside = waiting.filter(({ kind }) => kind !== 'body');
  const mayRemind = round.mayRun && round.isOpen;
  // Where nothing is left to do the words have the room.
  const hasActs = mayRemind || (round.isOpen && round.addressees.some(({ mayEnter }) => mayEnter));
  const isNarrowed = onlyWaiting && waiting.length > 0;
  return (
    <Card id="noi-duoc-hoi" title="Nơi được hỏi">
      <div className={classes.acts}>
        {mayRemind && inside.length > 1 && (
          <Button
            variant="default"
            loading={reminding.isPending}
            onClick={() => remind(inside.map(({ id }) => id))}
          >
            Đôn đốc {twoDigits(inside.length)} nơi trong cơ quan
          </Button>
        )}
        {mayRemind && <GroupReminderCopy planId={planId} round={round} />}
        {round.addressees.length >= MANY && waiting.length > 0 && (
          <Checkbox
            label={`Chỉ nơi chưa trả lời (${twoDigits(waiting.length)})`}
            checked={onlyWaiting}
            onChange={(event) => setOnlyWaiting(event.currentTarget.checked)}
          />
        )}
      </div>
      <p className={classes.note} role="status">
        {reminding.isSuccess &&
          `Đã báo trong phần mềm cho ${twoDigits(reminding.variables.length)} nơi chưa trả lời.`}
      </p>
      <Problem error={reminding.error} />
      <table className={board.board}>
        <thead>
          <tr>
            <th scope="col">Nơi được hỏi</th>
            <th scope="col">Tình hình</th>
            <th scope="col">Trả lời</th>
            {hasActs && (
              <th scope="col" className={board.act}>
                <span className="visually-hidden">Việc cần làm</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {(isNarrowed ? waiting : round.addressees).map((addressee) => (
            <AddresseeRow
              key={addressee.id}
              planId={planId}
              round={round}
              addressee={addressee}
              hasActs={hasActs}
              onRemind={mayRemind ? () => remind([addressee.id]) : null}
            />
          ))}
        </tbody>
      </table>
    </Card>
  );
}
