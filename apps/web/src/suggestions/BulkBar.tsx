import { type Decider, decideSuggestions, sortOut } from '@duthao/plan';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { runCommand } from '../editor/runCommand.ts';
import { twoDigits } from '../ui/twoDigits.ts';
import { BulkDialog } from './BulkDialog.tsx';
import type { Entry } from './filters.ts';
import { suggestionsNamed } from './suggestionsNamed.ts';
import classes from './Suggestions.module.css';

interface Props {
  editor: Editor;
  /** Those that are shown: they are decided together. */
  entries: readonly Entry[];
  /** Whose or where they are, in words; empty when they are all. */
  of: string;
  decider: Decider;
}

/** Takes up or rejects everything that is shown, after saying what happens to the text. */
export function BulkBar({ editor, entries, of, decider }: Props) {
  const [verdict, setVerdict] = useState<'accept' | 'reject' | null>(null);
  const answerable = entries.filter(({ isMine }) => isMine);
  if (answerable.length < 2 && verdict === null) return null;
  const readNow = (asked: 'accept' | 'reject') => {
    const { doc } = editor.state;
    return sortOut(doc, suggestionsNamed(doc, entries), asked, decider);
  };
  const decide = (asked: 'accept' | 'reject'): void => {
    const { decided } = readNow(asked);
    setVerdict(null);
    runCommand(editor, decideSuggestions(new Set(decided.map(({ id }) => id)), asked));
  };
  const count = twoDigits(answerable.length);
  return (
    <div className={classes.bulk}>
      <button type="button" onClick={() => setVerdict('accept')}>
        Tiếp thu {count} đề nghị…
      </button>
      <button type="button" onClick={() => setVerdict('reject')}>
        Từ chối…
      </button>
      {verdict ? (
        <BulkDialog
          verdict={verdict}
          of={of}
          sorted={readNow(verdict)}
          doc={editor.state.doc}
          onDecide={() => decide(verdict)}
          onClose={() => setVerdict(null)}
        />
      ) : null}
    </div>
  );
}
