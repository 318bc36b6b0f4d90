import { Button, Textarea } from '@mantine/core';
import type { Addressee, Answer, PlanComment, PlanThread, Round } from '@duthao/protocol';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useMemo, useState } from 'react';
import { isConflict } from '../api/ApiError.ts';
import { giveAnswer } from '../api/opinions.ts';
import { getPlan } from '../api/plans.ts';
import { useUnits } from '../people/useUnits.ts';
import { Problem } from '../units/Problem.tsx';
import { AnswerStateField } from './AnswerStateField.tsx';
import { answerSentence } from './answerSentence.ts';
import { asReadThread } from './asRead.ts';
import { begunAnswerSchema } from './begunAnswer.ts';
import { CheckList } from './CheckList.tsx';
import { ConfirmAnswer } from './ConfirmAnswer.tsx';
import classes from './Opinions.module.css';
import { chosenBefore } from './chosenBefore.ts';
import { ThreadChoice } from './ThreadChoice.tsx';
import { useBegun } from './useBegun.ts';
import { useFirstSeen } from './useFirstSeen.ts';
import { useRoundAct } from './useRounds.ts';
import { useTicks } from './useTicks.ts';
import { useUnitThreads } from './useUnitThreads.ts';

interface Props {
  planId: string;
  round: Round;
  addressee: Addressee;
  onDone(): void;
  /** Leaves the former answer as it is; null where there is none yet. */
  onCancel: (() => void) | null;
}

/** The head's confirmation: which comments leave the unit, words of his own, and nhất trí or có ý kiến. */
export function AnswerForm({ planId, round, addressee, onDone, onCancel }: Props) {
  const { inside, open, isPending, problem } = useUnitThreads(planId, addressee, round);
  const begun = useBegun(`${addressee.id}.${addressee.answeredAt}`, begunAnswerSchema, {
    chosen: chosenBefore(addressee),
    words: addressee.words,
    checks: addressee.checks,
  });
  const { chosen, words, checks } = begun.value;
  const [confirming, setConfirming] = useState(false);
  const [seenAt] = useState(addressee.answeredAt);
  const all = useMemo(() => [...inside, ...open], [inside, open]);
  const ticks = useTicks(all.map(({ id }) => id));
  const firstSeen = useFirstSeen(all.filter(({ id }) => ticks.has(id)));
  const leadUnit = useLeadUnit(planId);
  const remarked = checks.filter(({ verdict, note }) => verdict === 'remark' && note.trim() !== '').length;
  const isUnsaid = checks.some(({ verdict, note }) => verdict === 'remark' && note.trim() === '');
  const state = remarked > 0 ? 'remarks' : chosen;
  const chosenIds = state === 'remarks' ? ticks.ids : [];
  const sentBefore = round.opinions.filter(
    ({ addresseeId, threadId }) => addresseeId === addressee.id && threadId !== null,
  ).length;
  const sent = chosenIds.length + remarked + (words.trim() === '' ? 0 : 1) + sentBefore;
  const isComplete = !isUnsaid && (state === 'agreed' || (state === 'remarks' && sent > 0));
  const answering = useRoundAct(
    planId,
    (body: Answer) => giveAnswer({ planId, roundId: round.id }, addressee.id, body),
    () => {
      begun.forget();
      setConfirming(false);
      onDone();
    },
  );
  // What was refused has been brought in anew, and is in sight when it is sent again; a lost line brings nothing.
  const refused = isConflict(answering.error);
  const read = (thread: PlanThread): PlanThread => (refused ? thread : firstSeen(thread));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isComplete) setConfirming(true);
  };
  const send = () => {
    if (state === null) return;
    const said = words.normalize('NFC').trim();
    const threads = all
      .filter(({ id }) => chosenIds.includes(id))
      .map((thread) => asReadThread(read(thread)));
    answering.mutate(
      { state, words: said, threads, checks, seenAt },
      { onError: () => setConfirming(false) },
    );
  };
  const ticked = {
    ...ticks,
    disabled: state === 'agreed',
    isNew: (thread: PlanThread, comment: PlanComment) => isAdded(firstSeen(thread), comment),
  };
  const kept = inside.filter(({ id }) => !chosenIds.includes(id)).length;
  return (
    <form className={classes.fields} onSubmit={submit} aria-label={`Trả lời của ${addressee.name}`}>
      <AnswerStateField
        value={state}
        onChange={(value) => begun.change({ chosen: value })}
        locked={remarked > 0 ? 'Có nội dung được ghi “có ý kiến”.' : null}
      />
      {checks.length > 0 && (
        <CheckList checks={checks} onChange={(value) => begun.change({ checks: value })} />
      )}
      {problem !== null && <p className={classes.warn}>{problem}</p>}
      {state === 'agreed' && inside.length + open.length > 0 && (
        <p className={classes.note}>Trả lời “nhất trí” không kèm ý kiến nào.</p>
      )}
      {!isPending && addressee.kind === 'unit' && (
        <ThreadChoice title="Ý kiến trong đơn vị" threads={inside} ticked={ticked} />
      )}
      {open.length > 0 && (
        <ThreadChoice title="Ý kiến đã ghi cho mọi người cùng thấy" threads={open} ticked={ticked} />
      )}
      <Textarea
        label="Ý kiến chung"
        description="Ghi thêm lời của đơn vị về toàn văn bản, nếu có."
        autosize
        minRows={2}
        maxLength={10_000}
        value={words}
        onChange={(event) => begun.change({ words: event.currentTarget.value })}
      />
      {state === 'agreed' && words.trim() !== '' && (
        <p className={classes.note}>
          Lời này đi kèm câu trả lời “nhất trí”, không thành ý kiến để giải trình; cần giải trình thì chọn “Có
          ý kiến”.
        </p>
      )}
      <Problem error={answering.error} />
      <div className={classes.acts}>
        <Button type="submit" disabled={!isComplete}>
          Gửi trả lời…
        </Button>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            Giữ trả lời cũ
          </Button>
        )}
        {!isComplete && <span className={classes.note}>{whatIsMissing(state, isUnsaid)}</span>}
      </div>
      {confirming && state !== null && (
        <ConfirmAnswer
          sentence={answerSentence({ state, leadUnit, sent, kept })}
          isBusy={answering.isPending}
          onSend={send}
          onClose={() => setConfirming(false)}
        />
      )}
    </form>
  );
}

/** Said, or said otherwise, after the person had chosen the thread. */
const isAdded = ({ comments }: PlanThread, { id, editedAt }: PlanComment): boolean =>
  !comments.some((known) => known.id === id && known.editedAt === editedAt);

function whatIsMissing(state: 'agreed' | 'remarks' | null, isUnsaid: boolean): string {
  if (isUnsaid) return 'Nêu ý kiến ở từng nội dung được ghi “Có ý kiến”.';
  return state === null ? 'Chọn “Nhất trí” hoặc “Có ý kiến”.' : 'Chọn ý kiến gửi đi hoặc ghi ý kiến chung.';
}

function useLeadUnit(planId: string): string {
  const units = useUnits();
  const { data } = useQuery({ queryKey: ['plan', planId], queryFn: () => getPlan(planId) });
  return units.of(data?.leadUnitId)?.name ?? 'đơn vị chủ trì soạn thảo';
}
