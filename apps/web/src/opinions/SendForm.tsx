import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { newRoundSchema, type RoundList } from '@duthao/protocol';
import { type SubmitEvent, useState } from 'react';
import { sendRound } from '../api/opinions.ts';
import { UnitsSelect } from '../people/UnitsSelect.tsx';
import { todayHere } from '../places/todayHere.ts';
import { Card } from '../ui/Card.tsx';
import { Problem } from '../units/Problem.tsx';
import { BodiesField } from './BodiesField.tsx';
import classes from './Opinions.module.css';
import { parseBodies } from './parseBodies.ts';
import { PersonsField } from './PersonsField.tsx';
import { sendingSentence } from './sendingSentence.ts';
import { useRoundAct } from './useRounds.ts';
import { DayField } from '../ui/DayField.tsx';

interface Props {
  planId: string;
  list: RoundList;
  onDone(roundId: string): void;
}

const kinds = [
  { value: 'opinions', label: 'Lấy ý kiến' },
  { value: 'legal', label: 'Ý kiến pháp lý' },
];

/** Sends the plan out: to whom, until when, with which words; what happens is said before the button. */
export function SendForm({ planId, list, onDone }: Props) {
  const [draft, setDraft] = useState({
    kind: 'opinions' as 'opinions' | 'legal',
    unitIds: [] as string[],
    personIds: [] as string[],
    bodies: '',
    due: '',
    note: '',
  });
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const sending = useRoundAct(
    planId,
    (body: Parameters<typeof sendRound>[1]) => sendRound(planId, body),
    ({ id }) => onDone(id),
  );
  const isLegal = draft.kind === 'legal';
  const bodies = isLegal ? [] : parseBodies(draft.bodies);
  const wanted = newRoundSchema.safeParse({
    ...draft,
    bodies,
    note: draft.note.normalize('NFC'),
    silence: list.silence,
  });
  const asked = { units: draft.unitIds.length, people: draft.personIds.length, bodies: bodies.length };
  const sentence = sendingSentence({ kind: draft.kind, ...asked, due: draft.due });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (wanted.success && sentence !== null) sending.mutate(wanted.data);
  };
  return (
    <Card id="gui-lay-y-kien" title="Gửi lấy ý kiến">
      <form className={classes.fields} onSubmit={submit}>
        <SegmentedControl
          className={classes.start}
          aria-label="Loại ý kiến"
          data={kinds}
          value={draft.kind}
          onChange={(kind) => change({ kind: kind === 'legal' ? 'legal' : 'opinions' })}
        />
        <UnitsSelect
          label="Đơn vị trong cơ quan"
          value={draft.unitIds}
          onChange={(unitIds) => change({ unitIds })}
        />
        <PersonsField value={draft.personIds} onChange={(personIds) => change({ personIds })} />
        {isLegal ? (
          <p className={classes.note}>
            Nội dung xem xét: {list.checks.join('; ') || 'cơ quan chưa đặt danh mục, chỉ ghi ý kiến chung'}.
          </p>
        ) : (
          <BodiesField
            value={draft.bodies}
            onChange={(text) => change({ bodies: text })}
            count={bodies.length}
          />
        )}
        <DayField
          className={classes.start}
          label="Hạn trả lời"
          min={todayHere()}
          required
          value={draft.due}
          onDay={(day) => change({ due: day })}
        />
        <Textarea
          label="Lời gửi kèm"
          description="Nêu những điểm cần cho ý kiến; để trống cũng được."
          autosize
          minRows={3}
          value={draft.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        <SilenceNote sentence={list.silenceSentence} />
        <p className={classes.consequence} role="status">
          {sentence ?? 'Chọn ít nhất một nơi để gửi lấy ý kiến.'}
        </p>
        <Problem error={sending.error} />
        <div className={classes.acts}>
          <Button type="submit" disabled={!wanted.success || sentence === null} loading={sending.isPending}>
            {isLegal ? 'Gửi lấy ý kiến pháp lý' : 'Gửi lấy ý kiến'}
          </Button>
        </div>
      </form>
    </Card>
  );
}

/** The agency's rule, in the very words that are printed. */
function SilenceNote({ sentence }: { sentence: string }) {
  return (
    <div>
      <p className={classes.label}>Câu in về việc không trả lời</p>
      {sentence === '' ? (
        <p className={classes.note}>
          Cơ quan không đặt quy tắc; công văn không in câu nào về việc này. Nơi không trả lời ghi là “không có
          văn bản trả lời”.
        </p>
      ) : (
        <blockquote className={classes.printed}>{sentence}</blockquote>
      )}
    </div>
  );
}
