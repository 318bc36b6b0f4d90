import { Button } from '@mantine/core';
import type { Round, RoundChange } from '@duthao/protocol';
import { useState } from 'react';
import { changeRound } from '../api/opinions.ts';
import { UnitsSelect } from '../people/UnitsSelect.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Problem } from '../units/Problem.tsx';
import { toDay } from '../units/toDay.ts';
import { BodiesField } from './BodiesField.tsx';
import classes from './Opinions.module.css';
import { parseBodies } from './parseBodies.ts';
import { PersonsField } from './PersonsField.tsx';
import { useRoundAct } from './useRounds.ts';

/** Units, people and bodies that were forgotten, in the same round and with its deadline. */
export function AskMore({ planId, round, onClose }: { planId: string; round: Round; onClose(): void }) {
  const [unitIds, setUnitIds] = useState<string[]>([]);
  const [personIds, setPersonIds] = useState<string[]>([]);
  const [text, setText] = useState('');
  const asked = new Set(round.addressees.map(({ name }) => name.toLocaleLowerCase('vi')));
  const bodies = parseBodies(text).filter((name) => !asked.has(name.toLocaleLowerCase('vi')));
  const units = unitIds.filter((id) => round.addressees.every(({ refId }) => refId !== id));
  const known = new Set(
    round.addressees.flatMap(({ kind, refId }) => (kind === 'person' && refId ? [refId] : [])),
  );
  const asking = useRoundAct(
    planId,
    (body: RoundChange) => changeRound({ planId, roundId: round.id }, body),
    onClose,
  );
  return (
    <Dialog onClose={onClose} title="Hỏi thêm" size="lg">
      <form
        className={classes.fields}
        onSubmit={(event) => {
          event.preventDefault();
          asking.mutate({ addUnitIds: units, addPersonIds: personIds, addBodies: bodies });
        }}
      >
        <UnitsSelect label="Đơn vị trong cơ quan" value={unitIds} onChange={setUnitIds} />
        <PersonsField value={personIds} onChange={setPersonIds} without={known} />
        {round.kind === 'opinions' && <BodiesField value={text} onChange={setText} count={bodies.length} />}
        <p className={classes.note}>Nơi đã được hỏi thì không hỏi lại. Hạn trả lời là {toDay(round.due)}.</p>
        <Problem error={asking.error} />
        <div className={classes.acts}>
          <Button
            type="submit"
            disabled={units.length + personIds.length + bodies.length === 0}
            loading={asking.isPending}
          >
            Gửi lấy ý kiến
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
