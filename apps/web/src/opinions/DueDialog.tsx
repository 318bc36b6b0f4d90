import { Button } from '@mantine/core';
import type { Round } from '@duthao/protocol';
import { useState } from 'react';
import { changeRound } from '../api/opinions.ts';
import { todayHere } from '../places/todayHere.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Problem } from '../units/Problem.tsx';
import { toDay } from '../units/toDay.ts';
import classes from './Opinions.module.css';
import { useRoundAct } from './useRounds.ts';
import { DayField } from '../ui/DayField.tsx';

/** Another deadline for those who have not answered. */
export function DueDialog({ planId, round, onClose }: { planId: string; round: Round; onClose(): void }) {
  const [due, setDue] = useState(round.due);
  const changing = useRoundAct(
    planId,
    (wanted: string) => changeRound({ planId, roundId: round.id }, { due: wanted }),
    onClose,
  );
  return (
    <Dialog onClose={onClose} title="Đổi hạn trả lời">
      <form
        className={classes.fields}
        onSubmit={(event) => {
          event.preventDefault();
          changing.mutate(due);
        }}
      >
        <p className={classes.words}>
          Hạn đang là {toDay(round.due)}. Đơn vị trong cơ quan chưa trả lời được báo hạn mới; nơi ngoài cơ
          quan cần được báo bằng công văn hoặc tin nhắn.
        </p>
        <DayField data-autofocus label="Hạn mới" min={todayHere()} required value={due} onDay={setDue} />
        <Problem error={changing.error} />
        <div className={classes.acts}>
          <Button type="submit" disabled={due === '' || due === round.due} loading={changing.isPending}>
            Đổi hạn
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
