import type { Dispute, Opinion, Round } from '@duthao/protocol';
import { roundPath } from '../api/opinions.ts';
import { AsSubmitted } from '../opinions/AsSubmitted.tsx';
import { countsSentence } from '../opinions/countsSentence.ts';
import { nameOfRound } from '../opinions/nameOfRound.ts';
import { useRounds } from '../opinions/useRounds.ts';
import { twoDigits } from '../ui/twoDigits.ts';
import classes from './Flow.module.css';
import { LongText } from './LongText.tsx';
import { opinionsToDecide } from './opinionsToDecide.ts';
import review from './Review.module.css';

interface Props {
  planId: string;
  /** The version that is looked at when it is not the newest one. */
  older: number | null;
}

/** For who decides: the figures of each round, where those who were asked disagree, and what was not taken up and why. */
export function ReviewOpinions({ planId, older }: Props) {
  const { data } = useRounds(planId, older);
  const rounds = data?.rounds ?? [];
  if (data === undefined || rounds.length === 0) return null;
  const disputes = rounds.flatMap((round) => round.disputes.map((dispute) => ({ round, dispute })));
  const declined = opinionsToDecide(rounds);
  return (
    <>
      <section>
        <h2 className={classes.heading}>Lấy ý kiến</h2>
        <AsSubmitted list={data} isOlder={older !== null} />
        {rounds.map((round) => (
          <p key={round.id} className={review.figures}>
            {(rounds.length > 1 || round.kind === 'legal') && `${nameOfRound(round)}: `}
            {countsSentence(round.counts, round.isOpen)}{' '}
            {older === null && (
              <a
                className={classes.link}
                href={`${roundPath({ planId, roundId: round.id })}/table.docx`}
                download
              >
                Bảng tổng hợp (.docx)
              </a>
            )}
          </p>
        ))}
      </section>
      {disputes.length > 0 && (
        <section>
          <h2 className={classes.heading}>Ý kiến khác nhau ({twoDigits(disputes.length)})</h2>
          {disputes.map(({ round, dispute }) => (
            <Disputed key={dispute.id} round={round} dispute={dispute} />
          ))}
        </section>
      )}
      {declined.length > 0 && (
        <section>
          <h2 className={classes.heading}>
            Không tiếp thu, tiếp thu một phần ({twoDigits(declined.length)})
          </h2>
          <ol className={review.opinions}>
            {declined.map(({ opinion, giver }) => (
              <li key={opinion.id}>
                <Said opinion={opinion} giver={giver} />
                <LongText
                  lead={opinion.response?.kind === 'partly' ? 'Tiếp thu một phần: ' : 'Giải trình: '}
                  text={opinion.response?.words ?? ''}
                />
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function Disputed({ round, dispute }: { round: Round; dispute: Dispute }) {
  const own = round.opinions.filter(({ disputeId }) => disputeId === dispute.id);
  return (
    <article className={review.dispute} aria-label={dispute.title}>
      <h3>{dispute.title}</h3>
      {own.map((opinion) => (
        <Said
          key={opinion.id}
          opinion={opinion}
          giver={round.addressees.find(({ id }) => id === opinion.addresseeId)?.name ?? ''}
        />
      ))}
      {dispute.note !== '' && <LongText lead="Đơn vị chủ trì: " text={dispute.note} />}
    </article>
  );
}

function Said({ opinion, giver }: { opinion: Opinion; giver: string }) {
  return (
    <div>
      <span className={classes.place}>
        {giver}
        {opinion.place !== '' && ` · ${opinion.place}`}
      </span>
      <LongText text={opinion.words} />
    </div>
  );
}
