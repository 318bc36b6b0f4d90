import { LONGEST_COMMENT } from '@duthao/protocol';
import { Button, Textarea } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { toSentence } from '../api/ApiError.ts';
import { type Mentionable, matching } from './mentionables.ts';
import { MentionMenu } from './MentionMenu.tsx';
import { mentionQuery } from './mentionQuery.ts';
import { withName, withText } from './refs.ts';
import classes from './Threads.module.css';
import { useTalk } from './TalkContext.ts';
import type { Written } from './ThreadDesk.ts';

interface Props {
  value: Written;
  /** Says what the field is for, to who cannot see where it stands. */
  label: string;
  placeholder: string;
  send: string;
  circle: string | null;
  autoFocus?: boolean;
  /** Between the words and the buttons. */
  children?: ReactNode;
  onChange(value: Written): void;
  /** Throws when it is refused: the words stay. */
  onSend(): Promise<unknown>;
  onCancel: (() => void) | null;
}

/** Where a comment is written: @ names a person or a unit, # a section or a căn cứ, Ctrl+Enter sends. */
export function Composer(props: Props) {
  const { value, circle, onChange } = props;
  const talk = useTalk();
  const field = useRef<HTMLTextAreaElement>(null);
  const menuId = useId();
  const [caret, setCaret] = useState(-1);
  const [chosen, setChosen] = useState(0);
  const { problem, isSending, send } = useSending(value, props.onSend);
  const query = caret < 0 ? null : mentionQuery(value.text, caret);
  const offered = query ? matching(query, talk.mentionables(circle)) : [];
  const at = Math.min(chosen, offered.length - 1);
  const put = (one: Mentionable): void => {
    if (!query) return;
    const next = withName(value, { from: query.from, to: caret }, one.name, one);
    onChange(next);
    setCaret(-1);
    const behind = query.from + one.name.length + 1;
    requestAnimationFrame(() => field.current?.setSelectionRange(behind, behind));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    const inMenu = menuKeys(event.key, offered, at, { put, move: setChosen, close: () => setCaret(-1) });
    if (isSend) void send();
    else if (inMenu) inMenu();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const hindered = value.refs.length === 0 ? [] : hindrances(value, talk.mentionables(circle));
  return (
    <div className={classes.composer}>
      <Textarea
        ref={field}
        size="xs"
        autosize
        minRows={2}
        maxRows={12}
        autoFocus={props.autoFocus ?? false}
        aria-label={props.label}
        placeholder={props.placeholder}
        value={value.text}
        error={problem}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={offered.length > 0}
        aria-controls={menuId}
        aria-activedescendant={offered.length > 0 ? `${menuId}-${at}` : undefined}
        onChange={({ currentTarget }) => {
          onChange(withText(value, currentTarget.value));
          setCaret(currentTarget.selectionStart);
          setChosen(0);
        }}
        onBlur={() => setCaret(-1)}
        onKeyDown={onKeyDown}
      />
      <MentionMenu id={menuId} offered={offered} at={at} onPut={put} />
      {hindered.map((sentence) => (
        <p key={sentence} className={classes.hindrance}>
          {sentence}
        </p>
      ))}
      {props.children}
      <div className={classes.buttons}>
        <Button
          size="compact-sm"
          loading={isSending}
          disabled={value.text.trim() === ''}
          onClick={() => void send()}
        >
          {props.send}
        </Button>
        {props.onCancel !== null && (
          <Button size="compact-sm" variant="default" onClick={props.onCancel}>
            Bỏ
          </Button>
        )}
      </div>
    </div>
  );
}

/** Sends once at a time; what was refused says why and stays as it is. */
function useSending({ text }: Written, onSend: () => Promise<unknown>) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const send = async (): Promise<void> => {
    if (isSending || text.trim() === '') return;
    if (text.trim().length > LONGEST_COMMENT) return setProblem(tooLong(text.trim().length));
    setSending(true);
    setProblem(null);
    try {
      await onSend();
    } catch (error) {
      setProblem(toSentence(error));
    }
    setSending(false);
  };
  return { problem, isSending, send };
}

const count = new Intl.NumberFormat('vi-VN');
const tooLong = (length: number): string =>
  `Ý kiến dài ${count.format(length)} ký tự, nhiều hơn ${count.format(LONGEST_COMMENT)} ký tự. Đề nghị rút gọn hoặc gửi thành nhiều ý kiến.`;

function menuKeys(
  key: string,
  offered: readonly Mentionable[],
  at: number,
  { put, move, close }: { put(one: Mentionable): void; move(to: number): void; close(): void },
): (() => void) | undefined {
  if (offered.length === 0) return undefined;
  const acts: Record<string, () => void> = {
    ArrowDown: () => move((at + 1) % offered.length),
    ArrowUp: () => move((at + offered.length - 1) % offered.length),
    Enter: () => put(offered[at]!),
    Tab: () => put(offered[at]!),
    Escape: close,
  };
  return acts[key];
}

/** Who is named and will not read it; said before it is sent. */
function hindrances({ refs }: Written, all: readonly Mentionable[]): string[] {
  return refs.flatMap(({ kind, id }) => {
    const one = all.find((each) => each.kind === kind && each.id === id);
    return one?.hindrance ? [`${one.name.replace(/^@/, '')} ${one.hindrance}.`] : [];
  });
}
