import type { RoundList } from '@duthao/protocol';
import { Moment } from '../flow/Moment.tsx';
import classes from './Opinions.module.css';
import { sinceSentence } from './sinceSentence.ts';

interface Props {
  list: RoundList;
  /** A newer version is there, which says itself what has come since. */
  isOlder?: boolean;
}

/** For who sees rounds as they were submitted to him: of which day they are, and whether more has come since. */
export function AsSubmitted({ list: { rounds, asSubmitted }, isOlder = false }: Props) {
  if (asSubmitted === null) return null;
  const since = isOlder ? null : sinceSentence(asSubmitted.since);
  if (rounds.length === 0 && since === null) return null;
  return (
    <p className={since === null ? classes.note : classes.warn} role="status">
      Ý kiến và giải trình như trong bản trình {asSubmitted.no}, <Moment at={asSubmitted.time} />.{' '}
      {since ?? ''}
    </p>
  );
}
