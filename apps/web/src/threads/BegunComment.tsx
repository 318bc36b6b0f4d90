import type { Editor } from '@tiptap/core';
import { useSyncExternalStore } from 'react';
import { deskOf } from './commentMarks.ts';
import { DraftCard } from './DraftCard.tsx';
import { moveDraft } from './startComment.ts';

/** The comment that is being begun, if there is one. */
export function BegunComment({ editor, whenSaved }: { editor: Editor; whenSaved(): Promise<void> }) {
  const desk = deskOf(editor);
  const { draft, asked } = useSyncExternalStore(desk.subscribe, desk.get);
  if (!draft) return null;
  return (
    <DraftCard
      key={JSON.stringify(draft.on)}
      isNew={asked > 0}
      draft={draft}
      onChange={(next) => desk.set({ draft: next })}
      whenSaved={whenSaved}
      onMove={() => moveDraft(editor)}
      onStarted={(id) => desk.set({ active: id })}
    />
  );
}
