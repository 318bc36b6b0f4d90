import { Button } from '@mantine/core';
import type { Round } from '@duthao/protocol';
import { remindAddressees } from '../api/opinions.ts';
import { Card } from '../ui/Card.tsx';
import { twoDigits } from '../ui/twoDigits.ts';
import { Problem } from '../units/Problem.tsx';
import { AddresseeRow } from './AddresseeRow.tsx';
import classes from './Opinions.module.css';
import { useRoundAct } from './useRounds.ts';

/** Who was asked and where each stands, with what to do about it. */
export function Board({ planId, round }: { planId: string; round: Round }) {
  const reminding = useRoundAct(planId, (ids: string[]) =>
    remindAddressees({ planId, roundId: round.id }, ids),
  );
  const remind = (ids: string[]) => reminding.mutate(ids);
  const late = round.addressees.filter(({ state, kind }) => state === 'waiting' && kind !== 'body');
  const mayRemind = round.mayRun && round.isOpen;
  return (
    <Card id="noi-duoc-hoi" title="Nơi được hỏi">
      {mayRemind && late.length > 1 && (
        <div className={classes.acts}>
          <Button
            variant="default"
            loading={reminding.isPending}
            onClick={() => remind(late.map(({ id }) => id))}
          >
            Đôn đốc {twoDigits(late.length)} nơi trong cơ quan chưa trả lời
          </Button>
        </div>
      )}
      <p className={classes.note} role="status">
        {reminding.isSuccess &&
          `Đã báo trong phần mềm cho ${twoDigits(reminding.variables.length)} nơi chưa trả lời.`}
      </p>
      <Problem error={reminding.error} />
      <table className={classes.board}>
        <thead>
          <tr>
            <th scope="col">Nơi được hỏi</th>
            <th scope="col">Tình hình</th>
            <th scope="col">Trả lời</th>
            <th scope="col" className={classes.act}>
              <span className="visually-hidden">Việc cần làm</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {round.addressees.map((addressee) => (
            <AddresseeRow
              key={addressee.id}
              planId={planId}
              round={round}
              addressee={addressee}
              onRemind={mayRemind ? () => remind([addressee.id]) : null}
            />
          ))}
        </tbody>
      </table>
    </Card>
  );
}
