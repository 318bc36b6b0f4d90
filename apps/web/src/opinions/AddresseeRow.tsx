import { Button } from '@mantine/core';
import { type Addressee, answerStateNames, type Round } from '@duthao/protocol';
import { answerFileUrl } from '../api/opinions.ts';
import { Moment } from '../flow/Moment.tsx';
import { useUnits } from '../people/useUnits.ts';
import { todayHere } from '../places/todayHere.ts';
import { twoDigits } from '../ui/twoDigits.ts';
import { UnitName } from '../ui/UnitName.tsx';
import { letterWords } from './letterWords.ts';
import board from './Board.module.css';
import classes from './Opinions.module.css';
import { ReminderCopy } from './ReminderCopy.tsx';
import { useRoundAddress } from './useRoundAddress.ts';

interface Props {
  planId: string;
  round: Round;
  addressee: Addressee;
  /** There is something to do in one of the rows. */
  hasActs: boolean;
  /** Null for who may not, or when nobody is asked any more. */
  onRemind: (() => void) | null;
}

/** One who was asked: where it stands, what came from it, and the next step. */
export function AddresseeRow({ planId, round, addressee, hasActs, onRemind }: Props) {
  const units = useUnits();
  const [, go] = useRoundAddress();
  const { id, kind, refId, name, state, files } = addressee;
  const unit = kind === 'unit' ? units.of(refId ?? undefined) : undefined;
  const isWaiting = state === 'waiting';
  const isLate = isWaiting && round.due < todayHere();
  const own = round.opinions.filter(({ addresseeId }) => addresseeId === id);
  return (
    <tr>
      <td>{unit ? <UnitName unit={unit} /> : name}</td>
      <td>
        <span className={classes.state} data-state={state}>
          {answerStateNames[state]}
        </span>
        {own.length > 0 && ` (${twoDigits(own.length)})`}
        {isLate && <span className={classes.late}> Quá hạn</span>}
        {isWaiting && addressee.remindedAt !== null && (
          <p className={classes.note}>
            Đã đôn đốc <Moment at={addressee.remindedAt} />
          </p>
        )}
      </td>
      <td>
        <HowAnswered addressee={addressee} />
        {files.map((file) => (
          <p key={file.id} className={classes.note}>
            <a
              className={classes.link}
              href={answerFileUrl({ planId, roundId: round.id }, id, file.id)}
              download
            >
              {file.name}
            </a>
          </p>
        ))}
      </td>
      {hasActs && (
        <td className={board.act}>
          <div className={board.rowActs}>
            {isWaiting && onRemind !== null && kind !== 'body' && (
              <Button size="compact-sm" variant="default" aria-label={`Đôn đốc ${name}`} onClick={onRemind}>
                Đôn đốc
              </Button>
            )}
            {isWaiting && onRemind !== null && (
              <ReminderCopy planId={planId} round={round} addressee={addressee} />
            )}
            {addressee.mayEnter && round.isOpen && (
              <Button
                size="compact-sm"
                variant={kind === 'body' && isWaiting ? 'light' : 'default'}
                aria-label={`Nhập thay ý kiến của ${name}`}
                onClick={() => go({ round: round.id, addressee: id })}
              >
                {isWaiting ? 'Nhập thay' : 'Sửa'}
              </Button>
            )}
          </div>
        </td>
      )}
    </tr>
  );
}

/** Who said it and when, and on which paper. */
function HowAnswered({ addressee }: { addressee: Addressee }) {
  const { answeredAt, answeredBy, enteredBy, letter } = addressee;
  if (answeredAt === null) return null;
  return (
    <>
      {letter && <p className={classes.words}>{letterWords(letter)}</p>}
      <p className={classes.note}>
        {enteredBy !== null ? `${enteredBy} nhập thay, ` : answeredBy !== null && `${answeredBy}, `}
        <Moment at={answeredAt} />
      </p>
    </>
  );
}
