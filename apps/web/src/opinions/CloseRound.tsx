import { Button } from '@mantine/core';
import type { Round } from '@duthao/protocol';
import { useState } from 'react';
import { changeRound } from '../api/opinions.ts';
import { todayHere } from '../places/todayHere.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { twoDigits } from '../ui/twoDigits.ts';
import { Problem } from '../units/Problem.tsx';
import classes from './Opinions.module.css';
import { useRoundAct } from './useRounds.ts';
import { DayField } from '../ui/DayField.tsx';

/** Ends a round, or takes the end back; says first what becomes of those who have not answered. */
export function CloseRound({ planId, round, onClose }: { planId: string; round: Round; onClose(): void }) {
  const { isOpen } = round;
  const [due, setDue] = useState(round.due < todayHere() ? '' : round.due);
  const changing = useRoundAct(
    planId,
    () => changeRound({ planId, roundId: round.id }, isOpen ? { isOpen: false } : { isOpen: true, due }),
    onClose,
  );
  return (
    <Dialog onClose={onClose} title={isOpen ? 'Kết thúc lấy ý kiến' : 'Mở lại để nhận ý kiến'}>
      <form
        className={classes.fields}
        onSubmit={(event) => {
          event.preventDefault();
          changing.mutate(undefined);
        }}
      >
        <p className={classes.words}>{whatHappens(round)}</p>
        {!isOpen && (
          <DayField
            data-autofocus
            label="Hạn trả lời"
            min={todayHere()}
            required
            value={due}
            onDay={setDue}
          />
        )}
        <Problem error={changing.error} />
        <div className={classes.acts}>
          <Button type="submit" disabled={!isOpen && due === ''} loading={changing.isPending}>
            {isOpen ? 'Kết thúc' : 'Mở lại'}
          </Button>
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function whatHappens({ isOpen, counts: { silent } }: Round): string {
  const count = twoDigits(silent);
  if (!isOpen) {
    return silent === 0
      ? 'Các nơi được hỏi sửa lại được câu trả lời đến hết hạn.'
      : `${count} nơi đang ghi “không có văn bản trả lời” trở lại là chưa trả lời và trả lời được đến hết hạn.`;
  }
  const rest = 'Sau khi kết thúc, câu trả lời không sửa được nữa; việc giải trình vẫn tiếp tục.';
  return silent === 0
    ? `Mọi nơi được hỏi đã trả lời. ${rest}`
    : `${count} nơi chưa trả lời được ghi là “không có văn bản trả lời”. ${rest}`;
}
