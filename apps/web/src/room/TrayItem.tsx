import { Button } from '@mantine/core';
import { toClock, toDay } from '../ui/clock.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { ChangedWords } from './ChangedWords.tsx';
import type { LeftOver } from './LeftOver.ts';
import classes from './TrayPanel.module.css';

interface Props {
  entry: LeftOver;
  sentence: string;
  /** Null where there is nothing to send, or nothing is taken now. */
  onRedo: (() => void) | null;
  onDismiss(): void;
}

/** One thing in the tray, and the ways out of it. */
export function TrayItem({ entry, sentence, onRedo, onDismiss }: Props) {
  const at = new Date(entry.at);
  return (
    <li className={classes.item}>
      <p className={classes.note}>{sentence}</p>
      <ChangedWords entry={entry} />
      <div className={classes.foot}>
        {onRedo !== null && (
          <Button size="xs" onClick={onRedo}>
            {entry.why === 'frozen' ? 'Đưa vào văn bản' : 'Gửi thành đề nghị sửa'}
          </Button>
        )}
        {entry.text !== '' && <CopyButton text={entry.text} label="Sao chép" />}
        <Button variant="subtle" color="gray" size="xs" onClick={onDismiss}>
          Bỏ
        </Button>
        <time className={classes.time} dateTime={entry.at}>
          {toClock(at)} ngày {toDay(at)}
        </time>
      </div>
    </li>
  );
}
