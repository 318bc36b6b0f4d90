import { acceptSuggestion, rejectSuggestion } from '@duthao/plan';
import type { PlanThread } from '@duthao/protocol';
import type { Editor } from '@tiptap/core';
import { memo, type MouseEvent, useEffect, useRef, useState } from 'react';
import { runCommand } from '../editor/runCommand.ts';
import { ReportBack } from '../editor/suggest/ReportBack.tsx';
import type { SuggestionPeople } from '../editor/suggest/useSuggestionPeople.ts';
import { toClock, toDay } from '../ui/clock.ts';
import { CommentsOn } from './CommentsOn.tsx';
import type { Entry } from './filters.ts';
import { saysSame } from './suggestionList.ts';
import classes from './Suggestions.module.css';
import { toCardWords } from './toCardWords.ts';

interface Props {
  planId: string;
  editor: Editor;
  entry: Entry;
  people: SuggestionPeople;
  place: string;
  /** What is said about it. */
  threads: readonly PlanThread[];
  mayComment: boolean;
  isCurrent: boolean;
  /** Tab leads into the list here. */
  isEntry: boolean;
  onPick(id: string): void;
}

/** Who suggests what, and what may be done with it. */
export const SuggestionItem = memo(function SuggestionItem(props: Props) {
  const { planId, editor, entry, people, place, threads, mayComment, isCurrent, isEntry, onPick } = props;
  const { suggestion, isOwn, isMine } = entry;
  const { id, author, time } = suggestion;
  const card = useRef<HTMLLIElement>(null);
  const [reporting, setReporting] = useState(false);
  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const unit = people.unitOf(author);
  const decide = (verdict: 'accept' | 'reject') => (event: MouseEvent) => {
    event.stopPropagation();
    const next = card.current?.nextElementSibling ?? card.current?.previousElementSibling;
    runCommand(editor, verdict === 'accept' ? acceptSuggestion(id) : rejectSuggestion(id));
    next?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  };
  const isLeaders = people.isProtected(author) && !isOwn;
  const hue = unit ? `var(--unit-${unit.color})` : 'var(--line)';
  return (
    <li
      ref={card}
      className={classes.card}
      data-suggestion={id}
      data-current={isCurrent || undefined}
      onClick={() => onPick(id)}
    >
      <button
        type="button"
        className={classes.head}
        tabIndex={isEntry ? 0 : -1}
        aria-current={isCurrent || undefined}
      >
        <span className={classes.who}>
          <span className={classes.hue} style={{ background: hue }} aria-hidden />
          <strong>{isOwn ? 'Anh/chị đề nghị' : people.personOf(author)}</strong>
          <time dateTime={time}>{shortTime(time)}</time>
        </span>
        <span className={classes.where}>{[unit?.name, place].filter(Boolean).join(' · ')}</span>
        <Words entry={entry} />
      </button>
      <div className={classes.acts}>
        {isMine && (
          <button type="button" className={classes.main} onClick={decide('accept')}>
            Tiếp thu
          </button>
        )}
        {isMine && !isOwn && !isLeaders && (
          <button type="button" onClick={decide('reject')}>
            Từ chối
          </button>
        )}
        {isMine && isLeaders && (
          <button type="button" aria-expanded={reporting} onClick={() => setReporting(!reporting)}>
            Báo cáo lại…
          </button>
        )}
        {isOwn && (
          <button type="button" onClick={decide('reject')}>
            Rút lại
          </button>
        )}
        {(mayComment || threads.length > 0) && (
          <CommentsOn editor={editor} suggestion={suggestion} threads={threads} />
        )}
      </div>
      {reporting && <ReportBack planId={planId} id={id} onDone={() => setReporting(false)} />}
    </li>
  );
}, isSameCard);

function Words({ entry: { suggestion } }: { entry: Entry }) {
  const { act, struck, added, formed } = toCardWords(suggestion);
  return (
    <span className={classes.words}>
      {act && <span className={classes.act}>{struck || added || formed ? `${act}: ` : act}</span>}
      {struck && <del>{struck}</del>}
      {struck && added && <span aria-label="thành"> → </span>}
      {added && <ins>{added}</ins>}
      {formed && <span className={classes.formed}>“{formed}”</span>}
    </span>
  );
}

function shortTime(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return '';
  const day = toDay(at);
  return day === toDay(new Date()) ? toClock(at) : `${toClock(at)} ${day.slice(0, 5)}`;
}

function isSameCard(before: Props, after: Props): boolean {
  const { entry: was, ...rest } = before;
  const { entry: is, ...others } = after;
  const isSameEntry =
    was.isMine === is.isMine && was.isOwn === is.isOwn && saysSame(was.suggestion, is.suggestion);
  return (
    isSameEntry &&
    Object.entries(rest).every(([name, value]) => others[name as keyof typeof others] === value)
  );
}
