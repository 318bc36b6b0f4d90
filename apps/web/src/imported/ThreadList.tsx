import type { ImportedThread } from '@duthao/protocol';
import { toClock, toDay } from '../ui/clock.ts';
import classes from './ImportPanel.module.css';

interface Props {
  threads: readonly ImportedThread[];
  onShow(thread: ImportedThread): void;
}

/** The comments that came with the file. */
export function ThreadList({ threads, onShow }: Props) {
  if (threads.length === 0) return <p className={classes.empty}>Tệp không có ý kiến nào.</p>;
  return (
    <ul className={classes.list}>
      {threads.map((thread) => (
        <li key={thread.id} className={classes.thread}>
          <button type="button" onClick={() => onShow(thread)}>
            {thread.isDone && <span className={classes.sure}>đã giải quyết</span>}
            {thread.quote !== '' && <span className={classes.quote}>{thread.quote}</span>}
          </button>
          {thread.comments.map(({ author, time, text }, index) => (
            <p key={`${index}-${author}`} className={classes.comment}>
              <strong>{author}</strong> {time !== null && <span>{whenOf(time)}</span>}
              <br />
              {text}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** A time that the file wrote wrongly is left out. */
function whenOf(time: string): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? '' : `${toClock(date)} ngày ${toDay(date)}`;
}
