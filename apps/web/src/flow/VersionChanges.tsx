import { useQuery } from '@tanstack/react-query';
import { toSentence } from '../api/ApiError.ts';
import { listChanges } from '../api/flow.ts';
import { twoDigits } from '../ui/twoDigits.ts';
import classes from './Flow.module.css';

interface Props {
  planId: string;
  no: number;
  since: number;
}

/** What reads otherwise than in the version that the person saw before. */
export function VersionChanges({ planId, no, since }: Props) {
  const { data, error } = useQuery({
    queryKey: ['versionChanges', planId, no, since],
    queryFn: () => listChanges(planId, no, since),
    staleTime: Infinity,
    meta: { keepsPage: true },
  });
  return (
    <section>
      <h2 className={classes.heading}>Khác bản trình {since} đã xem</h2>
      {error && <p role="alert">{toSentence(error)}</p>}
      {data && (
        <p className={classes.quiet}>
          {data.length === 0 ? 'Câu chữ không thay đổi.' : `${twoDigits(data.length)} đoạn thay đổi`}
        </p>
      )}
      <ol className={classes.changes}>
        {data?.map(({ before, after }, index) => (
          // A change has no other name than its place in the list, which never changes.
          <li key={`${index}`}>
            {before !== null && (
              <del>
                <span className="visually-hidden">Trước: </span>
                {before}
              </del>
            )}
            {after !== null && (
              <ins>
                <span className="visually-hidden">Nay: </span>
                {after}
              </ins>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
