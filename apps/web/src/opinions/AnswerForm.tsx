import { Button, Textarea } from '@mantine/core';
import type { Addressee, Answer, Round } from '@duthao/protocol';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { giveAnswer } from '../api/opinions.ts';
import { getPlan } from '../api/plans.ts';
import { useUnits } from '../people/useUnits.ts';
import { twoDigits } from '../ui/twoDigits.ts';
import { AnswerStateField } from './AnswerStateField.tsx';
import { answerSentence } from './answerSentence.ts';
import { CheckList } from './CheckList.tsx';
import { ConfirmAnswer } from './ConfirmAnswer.tsx';
import classes from './Opinions.module.css';
import { UnitThreads } from './UnitThreads.tsx';
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
  const { threads, isPending, problem } = useUnitThreads(planId, addressee);
  const [chosen, setChosen] = useState<'agreed' | 'remarks' | null>(null);
  const [words, setWords] = useState(addressee.words);
  const [checks, setChecks] = useState(addressee.checks);
  const [confirming, setConfirming] = useState(false);
  const [seenAt] = useState(addressee.answeredAt);
  const ticks = useTicks(threads.map(({ id }) => id));
  const leadUnit = useLeadUnit(planId);
  const remarked = checks.filter(({ verdict, note }) => verdict === 'remark' && note.trim() !== '').length;
  const isUnsaid = checks.some(({ verdict, note }) => verdict === 'remark' && note.trim() === '');
  const state = remarked > 0 ? 'remarks' : chosen;
  const sent = state === 'remarks' ? ticks.ids : [];
  const standing = round.opinions.filter(({ addresseeId }) => addresseeId === addressee.id).length;
  const saysSomething = sent.length + remarked > 0 || words.trim() !== '' || standing > 0;
  const isComplete = !isUnsaid && (state === 'agreed' || (state === 'remarks' && saysSomething));
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
    answering.mutate({ state, words: said, threadIds: [...sent], checks, seenAt });
  };
  const own = words.trim() === '' || sent.length > 0 ? 0 : 1;
  return (
    <form className={classes.fields} onSubmit={submit} aria-label={`Trả lời của ${addressee.name}`}>
      <AnswerStateField
        value={state}
        onChange={setChosen}
        locked={remarked > 0 ? 'Có nội dung được ghi “có ý kiến”.' : null}
      />
      {checks.length > 0 && <CheckList checks={checks} onChange={setChecks} />}
      {addressee.kind === 'unit' && (
        <div>
          <div className={classes.acts}>
            <p className={classes.label}>Ý kiến trong đơn vị ({twoDigits(threads.length)})</p>
            {threads.length > 0 && state !== 'agreed' && (
              <Button size="compact-sm" variant="subtle" onClick={ticks.toggleAll}>
                {ticks.ids.length === threads.length ? 'Bỏ chọn tất cả' : 'Chọn tất cả'}
              </Button>
            )}
          </div>
          {state === 'agreed' && threads.length > 0 && (
            <p className={classes.note}>Trả lời “nhất trí” không kèm ý kiến nào của đơn vị.</p>
          )}
          {problem !== null && <p className={classes.warn}>{problem}</p>}
          {!isPending && (
            <UnitThreads threads={threads} ticked={{ ...ticks, disabled: state === 'agreed' }} />
          )}
        </div>
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
        {state === 'remarks' && !saysSomething && (
          <span className={classes.note}>Chọn ý kiến gửi đi hoặc ghi ý kiến chung.</span>
        )}
      </div>
      {confirming && state !== null && (
        <ConfirmAnswer
          sentence={answerSentence({
            state,
            leadUnit,
            sent: sent.length + remarked + own,
            kept: threads.length - sent.length,
          })}
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
