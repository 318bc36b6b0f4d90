import type { Opinion } from '@duthao/protocol';
import { Link } from 'react-router';
import classes from './Opinions.module.css';

/** Where an opinion stands, the words of the plan that it is about, and what it says. */
export function OpinionWords({ planId, opinion }: { planId: string; opinion: Opinion }) {
  const { place, quote, words } = opinion;
  return (
    <>
      <p className={classes.note}>
        <Link className={classes.link} to={addressOfOpinion(planId, opinion)}>
          {place || 'Toàn văn bản'}
        </Link>
      </p>
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
