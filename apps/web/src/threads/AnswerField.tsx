import type { PlanThread } from '@duthao/protocol';
import { useState } from 'react';
import { asSent } from './CommentView.tsx';
import { Composer } from './Composer.tsx';
import { useTalk } from './TalkContext.ts';
import type { Written } from './ThreadDesk.ts';

/** Answers a thread; what is begun here is there again after a reload. */
export function AnswerField({ thread: { id, unitId } }: { thread: PlanThread }) {
  const { acts, drafts } = useTalk();
  const [value, setValue] = useState(() => drafts.answer(id));
  const change = (next: Written): void => {
    setValue(next);
    drafts.keepAnswer(id, next);
  };
  return (
    <Composer
      value={value}
      label="Trả lời ý kiến này"
      placeholder="Trả lời; @ để nêu tên, # để dẫn tới mục"
      send="Trả lời"
      circle={unitId}
      onChange={change}
      onSend={() => acts.answer(id, asSent(value)).then(() => change({ text: '', refs: [] }))}
      onCancel={value.text === '' ? null : () => change({ text: '', refs: [] })}
    />
  );
}
