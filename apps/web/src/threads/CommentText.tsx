import type { PlanComment } from '@duthao/protocol';
import { piecesOf } from './refs.ts';
import classes from './Threads.module.css';
import { useTalk } from './TalkContext.ts';

/** The words of a comment; who is named in them stands out, and what is named leads there. */
export function CommentText({ comment }: { comment: PlanComment }) {
  const { goTo, nameOf } = useTalk();
  return (
    <p className={classes.words}>
      {piecesOf(comment).map(({ text, ref, at }) => {
        if (ref === null) return text;
        const now = nameOf(ref);
        if (ref.kind !== 'node' || goTo === null || now === null) {
          return (
            <span key={at} className={classes.named} title={now ?? 'Không còn trong văn bản'}>
              {text}
            </span>
          );
        }
        return (
          <button
            key={at}
            type="button"
            className={classes.link}
            title={now}
            onClick={(event) => {
              event.stopPropagation();
              goTo(ref.id);
            }}
          >
            {text}
          </button>
        );
      })}
    </p>
  );
}
