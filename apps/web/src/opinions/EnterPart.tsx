import { Button } from '@mantine/core';
import type { Addressee, Answer, Round } from '@duthao/protocol';
import { useState } from 'react';
import { giveAnswer } from '../api/opinions.ts';
import { Card } from '../ui/Card.tsx';
import { twoDigits } from '../ui/twoDigits.ts';
import { Problem } from '../units/Problem.tsx';
import { AnswerFiles } from './AnswerFiles.tsx';
import { AnswerStateField } from './AnswerStateField.tsx';
import { begunEntrySchema } from './begunAnswer.ts';
import { CheckList } from './CheckList.tsx';
import { chosenBefore } from './chosenBefore.ts';
import { EnteredRows } from './EnteredRows.tsx';
import { blankLetter, LetterFields } from './LetterFields.tsx';
import { letterWords } from './letterWords.ts';
import classes from './Opinions.module.css';
import { nextToEnter } from './nextToEnter.ts';
import { ReturnedFile } from './ReturnedFile.tsx';
import { useBegun } from './useBegun.ts';
import { useRoundAddress } from './useRoundAddress.ts';
import { useRoundAct } from './useRounds.ts';

interface Props {
  planId: string;
  round: Round;
  addressee: Addressee;
}

/** "Nhập thay ý kiến của …": how the answer came, its file, its opinions one by one, and what it comes to. */
export function EnterPart({ planId, round, addressee }: Props) {
  const [, go] = useRoundAddress();
  const key = { planId, roundId: round.id };
  const { name, answeredAt } = addressee;
  const rows = round.opinions.filter(({ addresseeId }) => addresseeId === addressee.id);
  const begun = useBegun(`${addressee.id}.${answeredAt}`, begunEntrySchema, {
    chosen: chosenBefore(addressee),
    letter: addressee.letter ?? blankLetter,
    checks: addressee.checks,
  });
  const { chosen, letter, checks } = begun.value;
  const [seenAt] = useState(answeredAt);
  const said = checks.filter(({ verdict }) => verdict === 'remark').length;
  const state = rows.length > 0 ? 'remarks' : chosen;
  const next = nextToEnter(round.addressees, addressee.id);
  const recording = useRoundAct(planId, (body: Answer) => giveAnswer(key, addressee.id, body));
  const record = (then: string | null) => {
    if (state === null) return;
    const body = { state, words: addressee.words, checks, letter, seenAt };
    recording.mutate(body, {
      onSuccess: () => {
        begun.forget();
        go(then === null ? { round: round.id, part: 'noi' } : { round: round.id, addressee: then });
      },
    });
  };
  const isComplete = state === 'agreed' || (state === 'remarks' && rows.length + said > 0);
  return (
    <Card id="nhap-thay" title={`Nhập thay ý kiến của ${name}`}>
      <div className={classes.fields}>
        <LetterFields value={letter} onChange={(value) => begun.change({ letter: value })} />
        <AnswerFiles planId={planId} round={round} addressee={addressee} />
        <AnswerStateField
          value={state}
          onChange={(value) => begun.change({ chosen: value })}
          locked={rows.length > 0 ? 'Đã có dòng ý kiến nên trả lời này là “có ý kiến”.' : null}
        />
        {checks.length > 0 && (
          <CheckList checks={checks} onChange={(value) => begun.change({ checks: value })} />
        )}
        {state === 'remarks' && (
          <EnteredRows planId={planId} round={round} addressee={addressee} rows={rows} />
        )}
        {state !== 'agreed' && <ReturnedFile planId={planId} roundId={round.id} addressee={addressee} />}
        {state !== null && (
          <p className={classes.consequence} role="status">
            {state === 'agreed'
              ? `Ghi vào bảng tổng hợp: ${name} nhất trí (${letterWords(letter)}).`
              : isComplete
                ? `Ghi vào bảng tổng hợp: ${name} có ${twoDigits(rows.length + said)} ý kiến (${letterWords(letter)}); đơn vị chủ trì giải trình từng ý kiến.`
                : 'Thêm ít nhất một ý kiến, mỗi ý kiến một dòng.'}
          </p>
        )}
        <Problem error={recording.error} />
        <div className={classes.acts}>
          <Button disabled={!isComplete} loading={recording.isPending} onClick={() => record(null)}>
            Ghi nhận trả lời
          </Button>
          {next && (
            <Button
              variant="default"
              disabled={!isComplete}
              loading={recording.isPending}
              onClick={() => record(next.id)}
            >
              Ghi nhận, sang {next.name}
            </Button>
          )}
          <Button variant="subtle" onClick={() => go({ round: round.id, part: 'noi' })}>
            Về danh sách nơi được hỏi
          </Button>
        </div>
      </div>
    </Card>
  );
}
