import type { Node } from '@tiptap/pm/model';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import * as Y from 'yjs';
import { type ChosenLine, lineOf, wordsSelected } from '../threads/chosenLine.ts';
import { ReadingTalk } from '../threads/ReadingTalk.tsx';
import { threadsOfLines } from '../threads/threadsOfLines.ts';
import { useThreads } from '../threads/useThreads.ts';
import type { EditorRoom } from './EditorRoom.ts';
import { readPlan } from './mergeUnsent.ts';
import { ReadingLine } from './ReadingLine.tsx';
import { readingLines, readingNotes } from './readingLines.ts';
import classes from './ReadingView.module.css';

/** How often the view follows what others write. */
const FOLLOW_MS = 500;

interface Props {
  room: EditorRoom;
  whenSaved(): Promise<void>;
}

/** The plan reflowed for a narrow screen: to read and to comment on, not to edit. */
export function ReadingView({ room, whenSaved }: Props) {
  const plan = usePlan(room.ydoc);
  return plan === null ? null : <Reading room={room} plan={plan} whenSaved={whenSaved} />;
}

function Reading({ room, plan, whenSaved }: Props & { plan: Node }) {
  const page = useRef<HTMLElement>(null);
  const [chosen, choose] = useState<ChosenLine | null>(null);
  useSelectedWords(page, choose);
  const { all } = useThreads(room.planId);
  const lines = useMemo(() => readingLines(plan), [plan]);
  const commented = useMemo(() => {
    const ids = new Set(lines.flatMap(({ id }) => id ?? []));
    const open = all.filter(({ isDone }) => !isDone);
    return threadsOfLines(plan, open, ids);
  }, [plan, all, lines]);
  const firstOf = new Set<string>();
  const notes = readingNotes(plan);
  return (
    <div className={classes.scroll}>
      <p className={classes.hint}>
        Màn hình hẹp nên đang hiện chế độ đọc. Chạm vào một dòng hoặc chọn chữ để nêu ý kiến; mở trên màn hình
        rộng hơn để soạn thảo.
      </p>
      <article ref={page} className={classes.page}>
        {lines.map((line, index) => {
          const { id } = line;
          const isFirst = id !== undefined && !firstOf.has(id);
          if (id !== undefined) firstOf.add(id);
          return (
            <ReadingLine
              key={`${index}-${line.cells[0]}`}
              line={line}
              isChosen={chosen !== null && chosen.id === id && (chosen.words !== '' || isFirst)}
              comments={isFirst ? (commented.get(id)?.length ?? 0) : 0}
              onChoose={(element) => choose(lineOf(element))}
            />
          );
        })}
        {notes.length > 0 && (
          <ol className={classes.notes} aria-label="Chú thích">
            {notes.map((note, index) => (
              <li key={`${index}-${note}`}>{note}</li>
            ))}
          </ol>
        )}
      </article>
      <ReadingTalk
        room={room}
        plan={plan}
        chosen={chosen}
        there={commented.get(chosen?.id ?? '')?.[0] ?? null}
        onLeave={() => choose(null)}
        whenSaved={whenSaved}
      />
    </div>
  );
}

/** Words that are selected in a line are what is pointed at. */
function useSelectedWords(page: RefObject<HTMLElement | null>, choose: (chosen: ChosenLine) => void): void {
  const look = useCallback(() => {
    const found = page.current && wordsSelected(page.current);
    if (found) choose(found);
  }, [page, choose]);
  useEffect(() => {
    window.document.addEventListener('selectionchange', look);
    return () => window.document.removeEventListener('selectionchange', look);
  }, [look]);
}

function usePlan(ydoc: Y.Doc): Node | null {
  // Read from a copy of the state: reading takes what it does not know out of the document it reads.
  const [plan, setPlan] = useState<Node | null>(() => readPlan(Y.encodeStateAsUpdate(ydoc)));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const follow = () => {
      timer ??= setTimeout(() => {
        timer = null;
        setPlan(readPlan(Y.encodeStateAsUpdate(ydoc)));
      }, FOLLOW_MS);
    };
    ydoc.on('update', follow);
    return () => {
      ydoc.off('update', follow);
      if (timer !== null) clearTimeout(timer);
    };
  }, [ydoc]);
  return plan;
}
