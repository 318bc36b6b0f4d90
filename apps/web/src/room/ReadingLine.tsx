import type { PrintedLine } from '@duthao/plan';
import { twoDigits } from '../ui/twoDigits.ts';
import classes from './ReadingView.module.css';

interface Props {
  line: PrintedLine;
  isChosen: boolean;
  /** Open comments that stand in it. */
  comments: number;
  onChoose(element: HTMLElement): void;
}

/** A line to read; a tap points at it. */
export function ReadingLine({ line: { kind, depth, cells, id }, isChosen, comments, onChoose }: Props) {
  const choose = (element: HTMLElement): void => {
    // The end of selecting words is a click, too.
    if (id !== undefined && element.ownerDocument.getSelection()?.isCollapsed !== false) onChoose(element);
  };
  return (
    <p
      className={classes[kind]}
      data-depth={depth}
      data-line={id}
      data-chosen={isChosen || undefined}
      data-commented={comments > 0 || undefined}
      aria-description={comments > 0 ? `${twoDigits(comments)} ý kiến` : undefined}
      onClick={({ currentTarget }) => choose(currentTarget)}
    >
      {kind === 'row' ? cells.map((cell, at) => <span key={`${at}-${cell}`}>{cell}</span>) : cells[0]}
    </p>
  );
}
