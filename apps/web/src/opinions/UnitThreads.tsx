import { Checkbox } from '@mantine/core';
import type { PlanComment, PlanThread } from '@duthao/protocol';
import { Moment } from '../flow/Moment.tsx';
import classes from './Opinions.module.css';

export interface ThreadTicks {
  has(id: string): boolean;
  toggle(id: string): void;
  readonly disabled: boolean;
  /** It came into the thread after the person had ticked it. */
  isNew(thread: PlanThread, comment: PlanComment): boolean;
}

interface Props {
  threads: readonly PlanThread[];
  /** Which leave the unit, and how that is changed; null where they are only read. */
  ticked: ThreadTicks | null;
}

/** Comments of a unit's own circle, in the order of the text. */
export function UnitThreads({ threads, ticked }: Props) {
  if (threads.length === 0) {
    return <p className={classes.note}>Trong đơn vị chưa có ý kiến nào ghi trên dự thảo.</p>;
  }
  return (
    <div>
      {threads.map((thread) => (
        <div key={thread.id} className={classes.opinion} data-plain={ticked === null || undefined}>
          {ticked && (
            <Checkbox
              aria-label={`Gửi ý kiến: ${thread.comments[0]?.text ?? thread.quote}`}
              checked={ticked.has(thread.id)}
              disabled={ticked.disabled}
              onChange={() => ticked.toggle(thread.id)}
            />
          )}
          <div className={classes.opinionBody}>
            {thread.quote !== '' && <p className={classes.quote}>{thread.quote}</p>}
            {thread.proposal !== null && (
              <p className={classes.words}>
                Đề nghị sửa thành: <ins className={classes.proposal}>{thread.proposal || '(bỏ)'}</ins>
              </p>
            )}
            {thread.comments.map((comment) => (
              <div key={comment.id}>
                <p className={classes.words}>{comment.isGone ? 'Ý kiến đã rút.' : comment.text}</p>
                <p className={classes.note}>
                  {ticked?.isNew(thread, comment) && (
                    <strong className={classes.fresh}>Mới sau khi chọn · </strong>
                  )}
                  {comment.author}
                  {comment.time !== null && (
                    <>
                      , <Moment at={comment.time} />
                    </>
                  )}
                </p>
              </div>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
