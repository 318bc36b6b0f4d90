import type { Opinion } from '@duthao/protocol';
import { Link } from 'react-router';
import { WHOLE_PLAN } from './groupOpinions.ts';
import classes from './Opinions.module.css';

interface Props {
  planId: string;
  opinion: Opinion;
  /** Not where its place stands above it already. */
  withPlace?: boolean;
}

/** Where an opinion stands, the words of the plan that it is about, and what it says. */
export function OpinionWords({ planId, opinion, withPlace = true }: Props) {
  const { place, quote, words } = opinion;
  return (
    <>
      {withPlace && (
        <p className={classes.note}>
          <Link className={classes.link} to={addressOfOpinion(planId, opinion)}>
            {place || WHOLE_PLAN}
          </Link>
        </p>
      )}
      {quote !== '' && <p className={classes.quote}>{quote}</p>}
      <p className={classes.words}>{words}</p>
    </>
  );
}

/** Where in the text it is about: at its thread when it has one, else at its place. */
export function addressOfOpinion(planId: string, { threadId, placeId }: Opinion): string {
  const thread = threadId === null ? '' : `?y-kien=${encodeURIComponent(threadId)}`;
  const place = placeId === null ? '' : `#${placeId}`;
  return `/ke-hoach/${encodeURIComponent(planId)}${thread}${place}`;
}
