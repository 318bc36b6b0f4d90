import { Button, Textarea } from '@mantine/core';
import type { Addressee, Answer, Round } from '@duthao/protocol';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { giveAnswer } from '../api/opinions.ts';
import { getPlan } from '../api/plans.ts';
import { useUnits } from '../people/useUnits.ts';
import { AnswerStateField } from './AnswerStateField.tsx';
import { answerSentence } from './answerSentence.ts';
import { CheckList } from './CheckList.tsx';
import { ConfirmAnswer } from './ConfirmAnswer.tsx';
import classes from './Opinions.module.css';
import { ThreadChoice } from './ThreadChoice.tsx';
import { useRoundAct } from './useRounds.ts';
import { useTicks } from './useTicks.ts';
import { useUnitThreads } from './useUnitThreads.ts';

interface Props {
  planId: string;
  round: Round;
  addressee: Addressee;
  onDone(): void;
}

/** The head's confirmation: which comments leave the unit, words of his own, and nhất trí or có ý kiến. */
export function AnswerForm({ planId, round, addressee, onDone }: Props) {
  const { inside, open, isPending, problem } = useUnitThreads(planId, addressee, round);
  const [chosen, setChosen] = useState<'agreed' | 'remarks' | null>(null);
  const [words, setWords] = useState(addressee.words);
  const [checks, setChecks] = useState(addressee.checks);
  const [confirming, setConfirming] = useState(false);
  const [seenAt] = useState(addressee.answeredAt);
  const ticks = useTicks([...inside, ...open].map(({ id }) => id));
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
      setConfirming(false);
      onDone();
    },
  );
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isComplete) setConfirming(true);
  };
  const send = () => {
    if (state === null) return;
    const said = words.normalize('NFC').trim();
    answering.mutate({ state, words: said, threadIds: [...chosenIds], checks, seenAt });
  };
  const ticked = { ...ticks, disabled: state === 'agreed' };
  const kept = inside.filter(({ id }) => !chosenIds.includes(id)).length;
  return (
    <form className={classes.fields} onSubmit={submit} aria-label={`Trả lời của ${addressee.name}`}>
      <AnswerStateField
        value={state}
        onChange={setChosen}
        locked={remarked > 0 ? 'Có nội dung được ghi “có ý kiến”.' : null}
      />
      {checks.length > 0 && <CheckList checks={checks} onChange={setChecks} />}
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
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className={classes.acts}>
        <Button type="submit" disabled={!isComplete}>
          Gửi trả lời…
        </Button>
        {state === 'remarks' && sent === 0 && (
          <span className={classes.note}>Chọn ý kiến gửi đi hoặc ghi ý kiến chung.</span>
        )}
      </div>
      {confirming && state !== null && (
        <ConfirmAnswer
          sentence={answerSentence({ state, leadUnit, sent, kept })}
          isBusy={answering.isPending}
          error={answering.error}
          onSend={send}
          onClose={() => setConfirming(false)}
        />
      )}
    </form>
  );
}

function useLeadUnit(planId: string): string {
  const units = useUnits();
  const { data } = useQuery({ queryKey: ['plan', planId], queryFn: () => getPlan(planId) });
  return units.of(data?.leadUnitId)?.name ?? 'đơn vị chủ trì soạn thảo';
}
