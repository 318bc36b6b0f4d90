import type { Round } from '@duthao/protocol';
import { Moment } from '../flow/Moment.tsx';
import { todayHere } from '../places/todayHere.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { twoDigits } from '../ui/twoDigits.ts';
import { toDay } from '../units/toDay.ts';
import { countsSentence } from './countsSentence.ts';
import { nameOfRound } from './nameOfRound.ts';
import classes from './Opinions.module.css';
import { RoundActs } from './RoundActs.tsx';
import { RoundPapers } from './RoundPapers.tsx';

interface Props {
  planId: string;
  round: Round;
  /** The person sees all who were asked, so that there is something to count. */
  isWhole: boolean;
}

/** How a round stands: sent by whom, until when, the figures for the tờ trình, and its papers. */
export function RoundHead({ planId, round, isWhole }: Props) {
  const { counts, isOpen, due, sentAt, sentBy, note } = round;
  const isLate = isOpen && due < todayHere() && counts.silent > 0;
  return (
    <section className={classes.head} aria-labelledby="lan-lay-y-kien">
      <div className={classes.headLine}>
        <div>
          <h2 id="lan-lay-y-kien">{nameOfRound(round)}</h2>
          <p className={classes.note}>
            {sentBy} gửi lúc <Moment at={sentAt} />; hạn trả lời {toDay(due)}
            {isLate && <span className={classes.late}> (đã quá hạn)</span>}
            {!isOpen && '; đã kết thúc'}.
          </p>
        </div>
        {round.mayRun && <RoundActs planId={planId} round={round} />}
      </div>
      {note !== '' && <p className={classes.words}>{note}</p>}
      {round.silenceSentence !== '' && <p className={classes.note}>{round.silenceSentence}</p>}
      {isWhole && (
        <dl className={classes.counts}>
          <Count name="Xin ý kiến" value={counts.asked} />
          <Count name="Trả lời" value={counts.answered} />
          <Count name="Nhất trí" value={counts.agreed} />
          <Count name="Có ý kiến" value={counts.remarks} />
          <Count name={isOpen ? 'Chưa trả lời' : 'Không có văn bản trả lời'} value={counts.silent} />
          {counts.opinions > 0 && <Count name="Ý kiến chưa giải trình" value={counts.unanswered} />}
        </dl>
      )}
      {isWhole && (
        <div className={classes.acts}>
          <RoundPapers planId={planId} round={round} />
          <CopyButton text={countsSentence(counts, isOpen)} label="Sao chép số liệu cho tờ trình" size="sm" />
        </div>
      )}
    </section>
  );
}

function Count({ name, value }: { name: string; value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{twoDigits(value)}</dd>
    </div>
  );
}
