import { Button } from '@mantine/core';
import { toClock, toDay } from '../ui/clock.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { twoDigits } from '../ui/twoDigits.ts';
import { ChangedWords } from './ChangedWords.tsx';
import type { LeftOver } from './LeftOver.ts';
import { leftOverSentence } from './leftOverSentence.ts';
import classes from './TrayPanel.module.css';

interface Props {
  tray: readonly LeftOver[];
  /** Of a place that the server did not name: the units that answer for it. */
  ownersOf(placeId: string | null): readonly string[];
  onDismiss(id: string): void;
}

/** What was written and is not in the text, with the reason; each stays until it is put away by hand. */
export function TrayPanel({ tray, ownersOf, onDismiss }: Props) {
  const sentence = (entry: LeftOver): string => {
    const { place } = entry;
    const owners = place === null || place.owners.length > 0 ? (place?.owners ?? []) : ownersOf(place.id);
    return leftOverSentence(entry, owners);
  };
  return (
    <>
      <p className={classes.said} role="status">
        {tray[0] === undefined ? '' : sentence(tray[0])}
      </p>
      {tray.length > 0 && (
        <aside className={classes.panel} aria-labelledby="khung-giu">
          <h2 id="khung-giu" className={classes.heading}>
            Nội dung chưa vào văn bản ({twoDigits(tray.length)})
          </h2>
          <ul className={classes.list}>
            {tray.map((entry) => (
              <li key={entry.id} className={classes.item}>
                <p className={classes.note}>{sentence(entry)}</p>
                <ChangedWords entry={entry} />
                <div className={classes.foot}>
                  {entry.text !== '' && <CopyButton text={entry.text} label="Sao chép" />}
                  <Button variant="subtle" color="gray" size="xs" onClick={() => onDismiss(entry.id)}>
                    Bỏ
                  </Button>
                  <time className={classes.time} dateTime={entry.at}>
                    {toClock(new Date(entry.at))} ngày {toDay(new Date(entry.at))}
                  </time>
                </div>
              </li>
            ))}
          </ul>
        </aside>
      )}
    </>
  );
}
