import type { Addressee, Round } from '@duthao/protocol';
import { twoDigits } from '../ui/twoDigits.ts';
import { EarlierWords } from './EarlierWords.tsx';
import { OpinionWords } from './OpinionWords.tsx';
import classes from './Opinions.module.css';
import { ResponseWords } from './ResponseWords.tsx';

/** What a unit has said, and what the unit that leads answered to each. */
export function OwnOpinions({
  planId,
  round,
  addressee,
}: {
  planId: string;
  round: Round;
  addressee: Addressee;
}) {
  const own = round.opinions.filter(({ addresseeId }) => addresseeId === addressee.id);
  if (own.length === 0) return null;
  return (
    <div>
      <p className={classes.label}>Ý kiến đã gửi ({twoDigits(own.length)})</p>
      {own.map((opinion) => (
        <div key={opinion.id} className={classes.opinion} data-plain>
          <div className={classes.opinionBody}>
            <OpinionWords planId={planId} opinion={opinion} />
            <EarlierWords earlier={opinion.earlier} />
            {opinion.response ? (
              <ResponseWords response={opinion.response} />
            ) : (
              <p className={classes.note}>Đơn vị chủ trì chưa giải trình.</p>
            )}
          </div>
        </div>
      ))}
    </div>
  );
}
