import type { ImportRow } from '@duthao/protocol';
import classes from './ImportPanel.module.css';
import { isDoubtful, rowLabel, sureWords } from './importWords.ts';

interface Props {
  row: ImportRow;
  isSeen: boolean;
  isCurrent: boolean;
  isGone: boolean;
  /** Null when it is about no place of the page. */
  onShow: (() => void) | null;
  onSeen(isSeen: boolean): void;
}

/** What one line was taken for, or what may be wrong with it; a click shows it on the page. */
export function ReportRow({ row, isSeen, isCurrent, isGone, onShow, onSeen }: Props) {
  const label = rowLabel(row);
  const sure = sureWords(row);
  return (
    <li
      className={classes.row}
      data-current={isCurrent || undefined}
      data-doubt={isDoubtful(row) || undefined}
      data-gone={isGone || undefined}
    >
      <input
        type="checkbox"
        checked={isSeen}
        aria-label={`Đã xem: ${label} ${row.text ?? ''}`}
        onChange={(event) => onSeen(event.currentTarget.checked)}
      />
      <button type="button" disabled={onShow === null} onClick={onShow ?? undefined}>
        <span className={classes.label}>{label}</span>
        {sure !== null && <span className={classes.sure}>{sure}</span>}
        {row.kind === 'finding' && <span className={classes.message}>{row.message}</span>}
        {row.text !== null && row.text !== '' && <span className={classes.quote}>{row.text}</span>}
        {isGone && <span className={classes.sure}>Chỗ này không còn trong văn bản.</span>}
      </button>
    </li>
  );
}
