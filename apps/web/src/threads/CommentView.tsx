import type { PlanComment, PlanThread } from '@duthao/protocol';
import { useState } from 'react';
import { notifications } from '@mantine/notifications';
import { toSentence } from '../api/ApiError.ts';
import { toMoment } from '../ui/clock.ts';
import { CommentText } from './CommentText.tsx';
import { Composer } from './Composer.tsx';
import classes from './Threads.module.css';
import { useTalk } from './TalkContext.ts';
import type { Written } from './ThreadDesk.ts';

interface Props {
  thread: PlanThread;
  comment: PlanComment;
  /** Its own acts are offered. */
  isActive: boolean;
}

/** One comment: who of which unit, when, what; its author may word it anew or take it back. */
export function CommentView({ thread, comment, isActive }: Props) {
  const { acts, unitOf } = useTalk();
  const [rewording, setRewording] = useState<Written | null>(null);
  const unit = unitOf(comment.unitId);
  const takeBack = (): void => {
    acts
      .takeBack(thread.id, comment.id)
      .catch((error: unknown) =>
        notifications.show({ message: toSentence(error), color: 'red', autoClose: 10_000 }),
      );
  };
  return (
    <div className={classes.comment}>
      <p className={classes.who}>
        <span
          className={classes.dot}
          style={{ background: unit ? `var(--unit-${unit.color})` : 'var(--muted)' }}
          aria-hidden
        />
        <strong>{comment.author}</strong>
        {comment.time !== null && <Moment time={comment.time} isEdited={comment.editedAt !== null} />}
        {unit && <small>{unit.name}</small>}
      </p>
      {comment.isGone ? (
        <p className={classes.gone}>Ý kiến đã được rút lại.</p>
      ) : rewording === null ? (
        <CommentText comment={comment} />
      ) : (
        <Composer
          value={rewording}
          label="Sửa ý kiến"
          placeholder=""
          send="Ghi"
          circle={thread.unitId}
          autoFocus
          onChange={setRewording}
          onSend={() => acts.reword(thread.id, comment.id, asSent(rewording)).then(() => setRewording(null))}
          onCancel={() => setRewording(null)}
        />
      )}
      {isActive && comment.mayEdit && !comment.isGone && rewording === null && (
        <p className={classes.own}>
          <button type="button" onClick={() => setRewording({ text: comment.text, refs: comment.refs })}>
            Sửa
          </button>
          <button type="button" onClick={takeBack}>
            Rút lại
          </button>
        </p>
      )}
    </div>
  );
}

export const asSent = ({ text, refs }: Written) => ({ text, refs: [...refs] });

const momentOf = (at: Date): string => toMoment(at, new Date());

/** A time that a file wrote wrongly is left out. */
function Moment({ time, isEdited }: { time: string; isEdited: boolean }) {
  const at = new Date(time);
  if (Number.isNaN(at.getTime())) return null;
  return (
    <time dateTime={time}>
      {momentOf(at)}
      {isEdited && ', đã sửa'}
    </time>
  );
}
