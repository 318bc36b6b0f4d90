import { Button, NativeSelect, Textarea } from '@mantine/core';
import { asSent } from './CommentView.tsx';
import { Composer } from './Composer.tsx';
import classes from './Threads.module.css';
import { useTalk } from './TalkContext.ts';
import type { ThreadDraft } from './ThreadDesk.ts';

interface Props {
  draft: ThreadDraft;
  /** Begun just now, not found again after a reload: it takes the keyboard. */
  isNew: boolean;
  onChange(draft: ThreadDraft | null): void;
  /** The server knows all that the words stand on; throws with a sentence when it cannot be reached. */
  whenSaved(): Promise<void>;
  onStarted(threadId: string): void;
  /** Puts it on what is selected now; null where nothing is. */
  onMove: (() => void) | null;
}

/** A comment that is being begun: on what, for whom, and, within a unit, other words for it. */
export function DraftCard({ draft, isNew, onChange, whenSaved, onStarted, onMove }: Props) {
  const { acts, circles } = useTalk();
  const circle =
    draft.unitId !== undefined && circles.includes(draft.unitId) ? draft.unitId : (circles[0] ?? null);
  const mayPropose = circle !== null && draft.on.kind === 'text';
  const send = async (): Promise<void> => {
    await whenSaved();
    const proposal = mayPropose && draft.proposal !== draft.quote ? draft.proposal : null;
    const { threads } = await acts.start({ ...asSent(draft), on: draft.on, unitId: circle, proposal });
    onChange(null);
    if (threads[0]) onStarted(threads[0].id);
  };
  return (
    <section className={classes.draft} aria-label="Ý kiến mới">
      <p className={classes.place}>Ý kiến mới</p>
      {draft.quote !== '' && <q className={classes.quote}>{draft.quote}</q>}
      <Composer
        value={draft}
        label="Nội dung ý kiến"
        placeholder="Ý kiến về chỗ này; @ để nêu tên, # để dẫn tới mục"
        send="Gửi ý kiến"
        circle={circle}
        autoFocus={isNew}
        onChange={({ text, refs }) => onChange({ ...draft, text, refs })}
        onSend={send}
        onCancel={() => onChange(null)}
      >
        <Circle circle={circle} onChange={(unitId) => onChange({ ...draft, unitId })} />
        {draft.text.trim() !== '' && onMove !== null && (
          // Pressing it leaves the selection in the text as it is.
          <Button
            size="compact-xs"
            variant="subtle"
            onMouseDown={(event) => event.preventDefault()}
            onClick={onMove}
          >
            Chuyển sang chỗ đang chọn
          </Button>
        )}
        {mayPropose && draft.proposal === null && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => onChange({ ...draft, proposal: draft.quote })}
          >
            Đề nghị sửa thành chữ khác…
          </Button>
        )}
        {mayPropose && draft.proposal !== null && (
          <Textarea
            size="xs"
            autosize
            maxRows={8}
            label="Sửa thành"
            value={draft.proposal}
            onChange={({ currentTarget }) => onChange({ ...draft, proposal: currentTarget.value })}
          />
        )}
      </Composer>
    </section>
  );
}

/** Who will see it: said in words, and chosen where there is a choice. */
function Circle({ circle, onChange }: { circle: string | null; onChange(unitId: string | null): void }) {
  const { circles, isOnlyAsked, unitOf } = useTalk();
  const forAll = isOnlyAsked
    ? 'Người soạn thảo, xử lý kế hoạch; đơn vị, người khác được hỏi không thấy'
    : 'Mọi người mở được kế hoạch';
  const nameOf = (unitId: string | null): string =>
    unitId === null ? forAll : `Chỉ trong ${unitOf(unitId)?.name ?? 'đơn vị'}`;
  if (circles.length < 2)
    return circle === null && !isOnlyAsked ? null : <p className={classes.circle}>{nameOf(circle)}</p>;
  return (
    <NativeSelect
      size="xs"
      aria-label="Ai xem được"
      value={circle ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value)}
      data={circles.map((unitId) => ({ value: unitId ?? '', label: nameOf(unitId) }))}
    />
  );
}
