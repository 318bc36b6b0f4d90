import { Button } from '@mantine/core';
import type { ReturnedTrayItem } from '@duthao/protocol';
import { useState } from 'react';
import { CopyButton } from '../ui/CopyButton.tsx';
import classes from './Returned.module.css';
import { fieldSentence, trayWords } from './returnedWords.ts';

/** One thing that is not in the text: its words to copy, and the way to where it stood. */
export function TrayRow({ item, onGo }: { item: ReturnedTrayItem; onGo(id: string): boolean }) {
  const [isGone, setGone] = useState(false);
  const { kind, words, where, line, nearId, author } = item;
  const isField = kind === 'field';
  return (
    <li className={classes.item}>
      {!isField && (
        <p className={classes.note}>{[trayWords[kind], where, author].filter(Boolean).join(' · ')}</p>
      )}
      <p className={classes.words}>{isField ? fieldSentence(item) : words}</p>
      {!isField && line !== '' && line !== words && <p className={classes.note}>Ở dòng: “{line}”</p>}
      <div className={classes.foot}>
        <CopyButton text={words} label="Sao chép" />
        {nearId !== null && (
          <Button size="xs" variant="default" disabled={isGone} onClick={() => setGone(!onGo(nearId))}>
            {isGone ? 'Chỗ này không còn' : 'Tới chỗ gần nhất'}
          </Button>
        )}
      </div>
    </li>
  );
}
