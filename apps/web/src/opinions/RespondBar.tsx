import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  type ResponseKind,
  type Responding,
  responseKinds,
  responseNames,
  type Round,
} from '@duthao/protocol';
import { type SubmitEvent, useState } from 'react';
import { isConflict } from '../api/ApiError.ts';
import { respond } from '../api/opinions.ts';
import { twoDigits } from '../ui/twoDigits.ts';
import { Problem } from '../units/Problem.tsx';
import { DisputeDialog } from './DisputeDialog.tsx';
import { asRead } from './asRead.ts';
import { equalToTicked } from './equalOpinions.ts';
import { changedAtWords } from './changedAtWords.ts';
import classes from './Opinions.module.css';
import { useFirstSeen } from './useFirstSeen.ts';
import { useRoundAct } from './useRounds.ts';
import type { Ticks } from './useTicks.ts';

const labels: Readonly<Record<ResponseKind, string>> = {
  accepted: 'Nội dung đã sửa (nếu cần nói thêm)',
  partly: 'Phần tiếp thu, phần không và lý do',
  explained: 'Lý do không tiếp thu',
};

/** One answer to everything that is ticked. */
export function RespondBar({ planId, round, ticks }: { planId: string; round: Round; ticks: Ticks }) {
  const ticked = round.opinions.filter(({ id }) => ticks.has(id));
  const [kind, setKind] = useState<ResponseKind>(ticked[0]?.response?.kind ?? 'accepted');
  const [words, setWords] = useState(ticked[0]?.response?.words ?? '');
  const [disputing, setDisputing] = useState(false);
  // On a phone it would cover what is answered: it is one line there until it is wanted.
  const isPhone = useMediaQuery('(max-width: 600px)') ?? false;
  const [isOut, setOut] = useState(false);
  const isSmall = isPhone && !isOut;
  const responding = useRoundAct(
    planId,
    (body: Responding) => respond({ planId, roundId: round.id }, body),
    () => ticks.set([]),
  );
  const firstSeen = useFirstSeen(ticked);
  // What was refused has been brought in anew, and is in sight when it is sent again; a lost line brings nothing.
  const read = isConflict(responding.error) ? ticked : ticked.map(firstSeen);
  const same = equalToTicked(round.opinions, new Set(ticks.ids));
  const isComplete = kind === 'accepted' || words.trim() !== '';
  const changedAt = changedAtWords(ticked);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = words.normalize('NFC').trim();
    if (isComplete) responding.mutate({ opinions: read.map(asRead), kind, words: said });
  };
  return (
    <form className={classes.respond} onSubmit={submit} aria-label="Giải trình các ý kiến đã chọn">
      <div className={classes.fields}>
        <div className={classes.acts}>
          <strong>{twoDigits(ticked.length)} ý kiến được chọn</strong>
          {isPhone && (
            <Button size="compact-sm" aria-expanded={isOut} onClick={() => setOut(!isOut)}>
              {isOut ? 'Thu gọn' : 'Giải trình…'}
            </Button>
          )}
          {!isSmall && same.length > 0 && (
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => ticks.set([...ticks.ids, ...same.map(({ id }) => id)])}
            >
              Thêm {twoDigits(same.length)} ý kiến cùng nội dung
            </Button>
          )}
          {!isSmall && ticked.length > 1 && (
            <Button size="compact-sm" variant="default" onClick={() => setDisputing(true)}>
              Là ý kiến khác nhau…
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" onClick={() => ticks.set([])}>
            Bỏ chọn
          </Button>
        </div>
        <div className={classes.row} hidden={isSmall}>
          <SegmentedControl
            aria-label="Cách giải trình"
            data={responseKinds.map((value) => ({ value, label: responseNames[value] }))}
            value={kind}
            onChange={(value) => setKind(responseKinds.find((known) => known === value) ?? 'accepted')}
          />
          {kind === 'accepted' && words === '' && changedAt !== null && (
            <Button size="compact-sm" variant="subtle" onClick={() => setWords(changedAt)}>
              Ghi “{changedAt}”
            </Button>
          )}
        </div>
        <div className={classes.row} hidden={isSmall}>
          <Textarea
            className={classes.grow}
            label={labels[kind]}
            autosize
            minRows={1}
            maxRows={6}
            maxLength={10_000}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && event.ctrlKey) event.currentTarget.form?.requestSubmit();
            }}
          />
          <Button type="submit" disabled={!isComplete} loading={responding.isPending}>
            {responseNames[kind]} {ticked.length > 1 ? `${twoDigits(ticked.length)} ý kiến` : 'ý kiến này'}
          </Button>
        </div>
        <Problem error={responding.error} />
      </div>
      {disputing && (
        <DisputeDialog
          planId={planId}
          round={round}
          dispute={null}
          opinionIds={ticks.ids}
          onClose={() => setDisputing(false)}
          onDone={() => ticks.set([])}
        />
      )}
    </form>
  );
}
