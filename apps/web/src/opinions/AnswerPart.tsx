import { Button } from '@mantine/core';
import { type Addressee, answerStateNames, type Round } from '@duthao/protocol';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { Moment } from '../flow/Moment.tsx';
import { Card } from '../ui/Card.tsx';
import { toDay } from '../units/toDay.ts';
import { AnswerForm } from './AnswerForm.tsx';
import classes from './Opinions.module.css';
import { OwnOpinions } from './OwnOpinions.tsx';
import { UnitThreads } from './UnitThreads.tsx';
import { useUnitThreads } from './useUnitThreads.ts';

interface Props {
  planId: string;
  round: Round;
  addressee: Addressee;
  isFrozen: boolean;
}

/** A unit's (or a person's) own side of a round: what it has to say, what it said, what was answered to that. */
export function AnswerPart({ planId, round, addressee, isFrozen }: Props) {
  const [again, setAgain] = useState(false);
  const standing = useRef<HTMLDivElement>(null);
  // The form goes: the focus stays with what the person has just done.
  const leave = () => {
    setAgain(false);
    standing.current?.focus();
  };
  const { name, state, mayAnswer } = addressee;
  const isAsked = state === 'waiting' && round.isOpen && !isFrozen;
  const writes = mayAnswer && round.isOpen && (isAsked || again);
  return (
    <Card id={`tra-loi-${addressee.id}`} title={`Trả lời của ${name}`}>
      <div className={classes.fields}>
        <div ref={standing} tabIndex={-1} className={classes.standing}>
          <Standing round={round} addressee={addressee} />
        </div>
        {round.isOpen && !isFrozen && (
          <div className={classes.acts}>
            <Button component={Link} to={`/ke-hoach/${encodeURIComponent(planId)}`} variant="default">
              Đọc dự thảo, góp ý vào từng chỗ
            </Button>
            {mayAnswer && !writes && (
              <Button variant="default" onClick={() => setAgain(true)}>
                Trả lời lại
              </Button>
            )}
          </div>
        )}
        {writes && (
          <AnswerForm
            planId={planId}
            round={round}
            addressee={addressee}
            onDone={leave}
            onCancel={again ? leave : null}
          />
        )}
        {isAsked && !mayAnswer && <Gathered planId={planId} round={round} addressee={addressee} />}
        <OwnOpinions planId={planId} round={round} addressee={addressee} />
      </div>
    </Card>
  );
}

function Standing({ round, addressee }: { round: Round; addressee: Addressee }) {
  const { state, answeredAt, answeredBy, enteredBy, words } = addressee;
  const by = enteredBy !== null ? `${enteredBy} nhập thay` : answeredBy;
  return (
    <>
      <p className={classes.words}>
        <span className={classes.state} data-state={state}>
          {answerStateNames[state]}
        </span>
        {state === 'waiting' && `; hạn trả lời ${toDay(round.due)}`}
        {answeredAt !== null && (
          <>
            {by !== null && `, ${by}`}, <Moment at={answeredAt} />
          </>
        )}
      </p>
      {state !== 'waiting' && words !== '' && <p className={classes.words}>{words}</p>}
    </>
  );
}

/** For the people of the unit: their comments, which its head gathers. */
function Gathered({ planId, round, addressee }: Omit<Props, 'isFrozen'>) {
  const { inside, problem } = useUnitThreads(planId, addressee, round);
  return (
    <>
      <p className={classes.consequence}>
        Trưởng đơn vị tổng hợp và gửi trả lời. Ý kiến ghi trên dự thảo ở chế độ “chỉ trong đơn vị” chưa ra
        khỏi đơn vị.
      </p>
      {problem !== null && <p className={classes.warn}>{problem}</p>}
      <UnitThreads threads={inside} ticked={null} />
    </>
  );
}
