import { CloseButton } from '@mantine/core';
import { usePlaces } from '../places/usePlaces.ts';
import { twoDigits } from '../ui/twoDigits.ts';
import type { LeftOver } from './LeftOver.ts';
import { leftOverSentence } from './leftOverSentence.ts';
import { TrayItem } from './TrayItem.tsx';
import classes from './TrayPanel.module.css';

interface Props {
  planId: string;
  tray: readonly LeftOver[];
  /** Another panel may stand in its place; what waits is then said on the rail. */
  isOpen: boolean;
  onClose: (() => void) | null;
  /** Whether the text takes anything from this person now, be it a suggestion. */
  mayRedo: boolean;
  onRedo(id: string): void;
  onDismiss(id: string): void;
}

/** What was written and is not in the text, with the reason; each stays until it is sent or put away by hand. */
export function TrayPanel({ planId, tray, isOpen, onClose, mayRedo, onRedo, onDismiss }: Props) {
  const places = usePlaces(planId);
  const sentence = (entry: LeftOver): string => {
    const { place } = entry;
    if (place === null || place.owners.length > 0) return leftOverSentence(entry, place?.owners ?? []);
    const chain = [place.id, ...place.above];
    const owners = places?.ownersOf(place.id, (id) => chain[chain.indexOf(id) + 1] ?? null) ?? [];
    return leftOverSentence(
      entry,
      owners.map(({ name }) => name),
    );
  };
  return (
    <>
      <p className={classes.said} role="status">
        {tray[0] === undefined ? '' : sentence(tray[0])}
      </p>
      {tray.length > 0 && isOpen && (
        <aside className={classes.panel} aria-labelledby="khung-giu">
          <header className={classes.head}>
            <h2 id="khung-giu" className={classes.heading}>
              Nội dung chưa vào văn bản ({twoDigits(tray.length)})
            </h2>
            {onClose !== null && <CloseButton size="sm" aria-label="Ẩn khung này" onClick={onClose} />}
          </header>
          <ul className={classes.list}>
            {tray.map((entry) => (
              <TrayItem
                key={entry.id}
                entry={entry}
                sentence={sentence(entry)}
                onRedo={mayRedo && entry.edits.length > 0 ? () => onRedo(entry.id) : null}
                onDismiss={() => onDismiss(entry.id)}
              />
            ))}
          </ul>
        </aside>
      )}
    </>
  );
}
