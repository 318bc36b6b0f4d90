import type { PlanThread } from '@duthao/protocol';
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { memo, useEffect, useRef } from 'react';
import { toSentence } from '../api/ApiError.ts';
import { twoDigits } from '../ui/twoDigits.ts';
import { AnswerField } from './AnswerField.tsx';
import { CommentView } from './CommentView.tsx';
import classes from './Threads.module.css';
import { useTalk } from './TalkContext.ts';

interface Props {
  thread: PlanThread;
  /** "Mục II.1"; empty when it stands nowhere. */
  place: string;
  isActive: boolean;
  isLost?: boolean;
  onActivate(threadId: string): void;
  /** Hangs it on what is selected in the text; null when it is not lost, or not this person's to hang. */
  onHang: ((threadId: string) => void) | null;
}

/** A thread: where, on which words, who says what. Answers and acts show when it is the one that is looked at. */
export const ThreadCard = memo(function ThreadCard(props: Props) {
  const { thread, place, isActive, isLost, onActivate, onHang } = props;
  const { unitOf, mayAnswer } = useTalk();
  const card = useRef<HTMLLIElement>(null);
  const [first, ...answers] = thread.comments;
  useEffect(() => {
    if (isActive) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  const shown = isActive ? answers : answers.slice(-1);
  const hidden = answers.length - shown.length;
  return (
    <li
      ref={card}
      className={classes.card}
      data-current={isActive || undefined}
      data-done={thread.isDone || undefined}
      data-thread={thread.id}
      onClick={() => !isActive && onActivate(thread.id)}
    >
      <button
        type="button"
        className={classes.head}
        aria-expanded={isActive}
        onClick={() => onActivate(thread.id)}
      >
        <span className={classes.place}>
          {thread.isUnread && <span className={classes.unread}>Mới</span>}
          {place}
          {thread.isDone && <span>{thread.doneBy ? `${thread.doneBy} đã giải quyết` : 'Đã giải quyết'}</span>}
        </span>
        {thread.unitId !== null && (
          <span className={classes.circle}>Chỉ trong {unitOf(thread.unitId)?.name ?? 'đơn vị'}</span>
        )}
        {thread.quote !== '' && thread.proposal === null && (
          <q className={isLost ? classes.lostQuote : classes.quote}>{thread.quote}</q>
        )}
        {thread.proposal !== null && <Proposal quote={thread.quote} proposal={thread.proposal} />}
      </button>
      {first && <CommentView thread={thread} comment={first} isActive={isActive} />}
      {hidden > 0 && <p className={classes.hidden}>{twoDigits(hidden)} trả lời nữa</p>}
      {shown.map((comment) => (
        <CommentView key={comment.id} thread={thread} comment={comment} isActive={isActive} />
      ))}
      {isActive && mayAnswer(thread) && !thread.isDone && <AnswerField thread={thread} />}
      {isActive && (
        <div className={classes.settle}>
          {onHang !== null && (
            // Pressing it leaves the selection in the text as it is.
            <Button
              size="compact-sm"
              variant="light"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onHang(thread.id)}
            >
              Gắn vào chữ đang chọn
            </Button>
          )}
          {thread.maySettle && <Settling thread={thread} />}
        </div>
      )}
    </li>
  );
});

/** The words as they are, and those that are proposed instead. */
function Proposal({ quote, proposal }: { quote: string; proposal: string }) {
  return (
    <span className={classes.proposal}>
      <del>{quote}</del> {proposal === '' ? null : <ins>{proposal}</ins>}
    </span>
  );
}

function Settling({ thread: { id, isDone } }: { thread: PlanThread }) {
  const { acts } = useTalk();
  const settle = (): void => {
    acts
      .settle(id, !isDone)
      .catch((error: unknown) =>
        notifications.show({ message: toSentence(error), color: 'red', autoClose: 10_000 }),
      );
  };
  return (
    <Button size="compact-sm" variant="default" onClick={settle}>
      {isDone ? 'Mở lại' : 'Đã giải quyết'}
    </Button>
  );
}
