import { Select } from '@mantine/core';
import type { PlanRights, PlanThread } from '@duthao/protocol';
import type { Editor } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { singleOut } from '../editor/suggest/suggestionLook.ts';
import { suggestionAtCaret } from '../editor/suggest/suggestionAtCaret.ts';
import { useEditorValue } from '../editor/useEditorValue.ts';
import { useSuggestionPeople } from '../editor/suggest/useSuggestionPeople.ts';
import type { EditorRoom } from '../room/EditorRoom.ts';
import { useGrowing } from '../threads/useGrowing.ts';
import { BulkBar } from './BulkBar.tsx';
import { filterGroups, isIn } from './filters.ts';
import { goToSuggestion } from './goToSuggestion.ts';
import { reviewViewOf } from './reviewView.ts';
import { SuggestionItem } from './SuggestionItem.tsx';
import classes from './Suggestions.module.css';
import { useEntries } from './useEntries.ts';
import { useThreadsOn } from './useThreadsOn.ts';
import { ViewChoice } from './ViewChoice.tsx';

export interface SuggestionTabProps {
  planId: string;
  editor: Editor;
  room: EditorRoom;
  rights: PlanRights;
}

const nowhere = { from: 0, to: 0 };
/** A caret selects nothing, and while it moves with what is typed nothing here is drawn. */
const selected = ({ selection: { from, to } }: EditorState) => (from < to ? { from, to } : nowhere);

const noThreads: readonly PlanThread[] = [];

/** What is suggested in the plan, in the order of the text: to be looked through, taken up or not, one or many. */
export function SuggestionTab({ planId, editor, room, rights }: SuggestionTabProps) {
  const people = useSuggestionPeople(planId);
  const { entries, places } = useEntries(editor, people, room.me.id, rights.writing);
  const threads = useThreadsOn(planId);
  const selection = useEditorValue(editor, selected, nowhere);
  const hasSelection = selection.from < selection.to;
  const [filter, setFilter] = useState('all');
  const groups = useMemo(
    () => filterGroups(entries, people, places, hasSelection),
    [entries, people, places, hasSelection],
  );
  // What was chosen may have been decided since.
  const isOffered = groups.some(({ items }) => items.some(({ value }) => value === filter));
  const chosen = isOffered ? filter : 'all';
  const shown = entries.filter((entry) => isIn(chosen, entry, selection));
  const atCaret = useEditorValue(editor, (state) => suggestionAtCaret(state)?.id ?? null, null);
  const [picked, setPicked] = useState<string | null>(null);
  const current = picked !== null && shown.some(({ suggestion: { id } }) => id === picked) ? picked : atCaret;
  const { count, end } = useGrowing(
    shown.length,
    shown.findIndex(({ suggestion: { id } }) => id === current),
  );
  const list = useRef<HTMLUListElement>(null);
  // What the caret was moved to counts more than the card that was picked before.
  const [knownCaret, setKnownCaret] = useState(atCaret);
  if (atCaret !== knownCaret) {
    setKnownCaret(atCaret);
    if (atCaret !== null) setPicked(atCaret);
  }
  useEffect(() => singleOut(editor, current), [editor, current]);
  useEffect(() => {
    const store = reviewViewOf(editor);
    store.set({ isListed: true });
    return () => {
      store.set({ isListed: false });
      singleOut(editor, null);
    };
  }, [editor]);
  const pick = useCallback(
    (id: string) => {
      setPicked(id);
      goToSuggestion(editor, id);
    },
    [editor, setPicked],
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const isWriting = event.target instanceof HTMLTextAreaElement;
    if (by === 0 || isWriting) return;
    event.preventDefault();
    const at = shown.findIndex(({ suggestion: { id } }) => id === current);
    const next = shown[Math.max(0, Math.min(shown.length - 1, at + by))];
    if (!next) return;
    pick(next.suggestion.id);
    focusCard(list.current, next.suggestion.id);
  };
  return (
    <div className={classes.tab}>
      <div className={classes.tools}>
        <ViewChoice editor={editor} />
        {entries.length > 0 ? (
          <Select
            aria-label="Chọn đề nghị theo người, đơn vị, mục"
            size="xs"
            data={groups.map(({ group, items }) => ({ group, items: [...items] }))}
            value={chosen}
            allowDeselect={false}
            onChange={(value) => setFilter(value ?? 'all')}
            comboboxProps={{ withinPortal: true }}
            maxDropdownHeight={420}
          />
        ) : null}
        <BulkBar
          editor={editor}
          entries={shown}
          of={chosen === 'all' ? '' : labelOf(groups, chosen)}
          decider={{ userId: room.me.id, rights: rights.writing, protectedAuthors: people.protectedAuthors }}
        />
      </div>
      {entries.length === 0 ? (
        <p className={classes.empty}>
          Chưa có đề nghị sửa nào. Chữ thêm, bớt ở mục của đơn vị khác, hoặc khi bật Chế độ đề nghị, được ghi
          ở đây và chỉ vào văn bản khi được tiếp thu.
        </p>
      ) : null}
      <ul ref={list} className={classes.list} onKeyDown={onKeyDown}>
        {shown.slice(0, count).map((entry, index) => (
          <SuggestionItem
            key={entry.suggestion.id}
            planId={planId}
            editor={editor}
            entry={entry}
            people={people}
            place={places.nameOf(entry.placeId)}
            threads={threads.get(entry.suggestion.id) ?? noThreads}
            mayComment={rights.comments}
            isCurrent={entry.suggestion.id === current}
            isEntry={entry.suggestion.id === current || (current === null && index === 0)}
            onPick={pick}
          />
        ))}
        {count < shown.length ? <li ref={end} className={classes.more} /> : null}
      </ul>
    </div>
  );
}

const labelOf = (groups: ReturnType<typeof filterGroups>, filter: string): string => {
  const label = groups.flatMap(({ items }) => items).find(({ value }) => value === filter)?.label ?? '';
  return label.replace(/ \(\d+\)$/, '');
};

function focusCard(list: HTMLUListElement | null, id: string): void {
  const cards = list?.querySelectorAll<HTMLElement>('[data-suggestion]') ?? [];
  const found = [...cards].find(({ dataset }) => dataset['suggestion'] === id);
  found?.querySelector<HTMLElement>('button')?.focus({ preventScroll: false });
}
