import type { Node } from '@tiptap/pm/model';
import { useEffect, useState } from 'react';
import * as Y from 'yjs';
import { ReadingTalk } from '../threads/ReadingTalk.tsx';
import type { EditorRoom } from './EditorRoom.ts';
import { readPlan } from './mergeUnsent.ts';
import { readingLines, readingNotes } from './readingLines.ts';
import classes from './ReadingView.module.css';

/** How often the view follows what others write. */
const FOLLOW_MS = 500;

/** The plan reflowed for a narrow screen: to read, not to edit. */
export function ReadingView({ room }: { room: EditorRoom }) {
  const plan = usePlan(room.ydoc);
  if (plan === null) return null;
  const notes = readingNotes(plan);
  return (
    <div className={classes.scroll}>
      <p className={classes.hint}>
        Màn hình hẹp nên đang hiện chế độ đọc. Mở trên màn hình rộng hơn để soạn thảo.
      </p>
      <article className={classes.page}>
        {readingLines(plan).map(({ kind, depth, cells }, index) => (
          <p key={`${index}-${cells[0]}`} className={classes[kind]} data-depth={depth}>
            {kind === 'row' ? cells.map((cell, at) => <span key={`${at}-${cell}`}>{cell}</span>) : cells[0]}
          </p>
        ))}
        {notes.length > 0 && (
          <ol className={classes.notes} aria-label="Chú thích">
            {notes.map((note, index) => (
              <li key={`${index}-${note}`}>{note}</li>
            ))}
          </ol>
        )}
      </article>
      <ReadingTalk room={room} plan={plan} />
    </div>
  );
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
