import type { Opinion } from '@duthao/protocol';
import { Moment } from '../flow/Moment.tsx';
import classes from './Opinions.module.css';
import { ResponseWords } from './ResponseWords.tsx';

/** What was answered before the opinion got the words it has: that answer is to the older words. */
export function EarlierWords({ earlier }: Pick<Opinion, 'earlier'>) {
  if (earlier.length === 0) return null;
  return (
    <details className={classes.earlier}>
      <summary>Nội dung trước khi ghi lại, đã được giải trình</summary>
      {earlier.map(({ words, response, until, by }) => (
        <div key={until}>
          <p className={classes.words}>{words}</p>
          <ResponseWords response={response} />
          <p className={classes.note}>
            {by} ghi lại lúc <Moment at={until} />; câu giải trình trên là cho nội dung cũ.
          </p>
        </div>
      ))}
    </details>
  );
}
