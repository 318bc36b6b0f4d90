import { Button, Checkbox } from '@mantine/core';
import type { Opinion, Round } from '@duthao/protocol';
import { Link } from 'react-router';
import { respond } from '../api/opinions.ts';
import { twoDigits } from '../ui/twoDigits.ts';
import { Problem } from '../units/Problem.tsx';
import { asRead } from './asRead.ts';
import { EarlierWords } from './EarlierWords.tsx';
import { addressOfOpinion, OpinionWords } from './OpinionWords.tsx';
import classes from './Opinions.module.css';
import { ResponseWords } from './ResponseWords.tsx';
import { useRoundAct } from './useRounds.ts';
import type { Ticks } from './useTicks.ts';

interface Props {
  planId: string;
  round: Round;
  opinion: Opinion;
  by: 'place' | 'giver';
  /** How many others say the same words. */
  peers: number;
  /** Null for who only reads. */
  ticks: Ticks | null;
  /** Begins an answer to it, or words the one it has anew. */
  onBegin(): void;
}

/** One opinion: who said it, about what, and what was answered. */
export function OpinionItem({ planId, round, opinion, by, peers, ticks, onBegin }: Props) {
  const { id, response, author, suggestionIds, disputeId } = opinion;
  const addressee = round.addressees.find((one) => one.id === opinion.addresseeId);
  const giver = addressee?.name ?? '';
  // Who only entered it has not said it.
  const isEntered = addressee?.kind === 'body' || addressee?.enteredBy != null;
  const isPlaced = opinion.placeId !== null || opinion.threadId !== null;
  const dispute = round.disputes.find((one) => one.id === disputeId);
  const takingBack = useRoundAct(planId, () =>
    respond({ planId, roundId: round.id }, { opinions: [asRead(opinion)], kind: null, words: '' }),
  );
  return (
    <article
      className={classes.opinion}
      data-plain={ticks === null || undefined}
      aria-label={`Ý kiến của ${giver}`}
    >
      {ticks && (
        <Checkbox
          aria-label={`Chọn ý kiến của ${giver}: ${opinion.words}`}
          checked={ticks.has(id)}
          onChange={() => ticks.toggle(id)}
        />
      )}
      <div className={classes.opinionBody}>
        <div className={classes.opinionHead}>
          {by === 'place' && <span className={classes.giver}>{giver}</span>}
          {!isEntered && author !== '' && author !== giver && <span className={classes.note}>{author}</span>}
          {peers > 0 && (
            <span className={classes.note}>cùng nội dung với {twoDigits(peers)} ý kiến khác</span>
          )}
          {dispute && <span className={classes.dispute}>Ý kiến khác nhau: {dispute.title}</span>}
        </div>
        <OpinionWords planId={planId} opinion={opinion} withPlace={by === 'giver'} />
        <EarlierWords earlier={opinion.earlier} />
        {!response && isPlaced && (
          <p className={classes.note}>
            <Link className={classes.link} to={addressOfOpinion(planId, opinion)}>
              {suggestionIds.length > 0 ? 'Xem đề nghị sửa trong văn bản' : 'Xem trong văn bản'}
            </Link>
          </p>
        )}
        {response ? (
          <ResponseWords response={response}>
            <div className={classes.acts}>
              {response.kind !== 'explained' && isPlaced && (
                <Link className={classes.link} to={addressOfOpinion(planId, opinion)}>
                  Xem chỗ sửa
                </Link>
              )}
              {ticks && (
                <Button size="compact-sm" variant="subtle" onClick={onBegin}>
                  Sửa giải trình
                </Button>
              )}
              {ticks && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  loading={takingBack.isPending}
                  onClick={() => takingBack.mutate(undefined)}
                >
                  Rút giải trình
                </Button>
              )}
            </div>
          </ResponseWords>
        ) : (
          ticks &&
          !ticks.has(id) && (
            <div className={classes.acts}>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Giải trình ý kiến của ${giver}: ${opinion.words}`}
                onClick={onBegin}
              >
                Tiếp thu, giải trình
              </Button>
            </div>
          )
        )}
        <Problem error={takingBack.error} />
      </div>
    </article>
  );
}
