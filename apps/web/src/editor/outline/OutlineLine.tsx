import type { KeyboardEvent } from 'react';
import type { LineEdge } from '../../places/edgeOf.ts';
import { LineMenu } from '../../places/LineMenu.tsx';
import type { Line } from './lines.ts';
import classes from './Outline.module.css';

interface OutlineLineProps {
  line: Line;
  /** Whose the section is, and how far they are. */
  edge: LineEdge | undefined;
  /** Open threads in it; with those below it when these are folded away. */
  comments: number;
  onPlace: ((placeId: string) => void) | null;
  onComment: ((sectionId: string) => void) | null;
  isCurrent: boolean;
  isClosed: boolean;
  isTarget: boolean;
  draggable: boolean;
  onGo(): void;
  onToggle(): void;
  onKeyDown(event: KeyboardEvent): void;
  onDragStart(): void;
  /** `after`: the pointer is on the lower half. */
  onDragOver(after: boolean): void;
}

export function OutlineLine(props: OutlineLineProps) {
  const { line, edge, comments, onPlace, onComment, isCurrent, isClosed, isTarget, draggable } = props;
  return (
    <li
      className={classes.line}
      data-depth={line.depth}
      data-current={isCurrent || undefined}
      data-target={isTarget || undefined}
      style={edge?.style}
      draggable={draggable}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', line.title);
        props.onDragStart();
      }}
      onDragOver={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        props.onDragOver(event.clientY > box.top + box.height / 2);
      }}
    >
      {line.end > line.index + 1 ? (
        <button
          type="button"
          className={classes.fold}
          aria-label={isClosed ? `Mở các mục dưới ${line.number}` : `Thu gọn các mục dưới ${line.number}`}
          aria-expanded={!isClosed}
          onClick={props.onToggle}
        >
          {isClosed ? '▸' : '▾'}
        </button>
      ) : (
        <span className={classes.fold} />
      )}
      <button
        type="button"
        className={classes.link}
        aria-current={isCurrent ? 'location' : undefined}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onClick={props.onGo}
        onKeyDown={props.onKeyDown}
      >
        <span className={classes.text}>
          <span className={classes.number}>{line.number}</span> {line.title || <em>chưa có tên</em>}
        </span>
        {edge?.words && <span className="visually-hidden">, {edge.words}</span>}
      </button>
      {comments > 0 && <span className={classes.status}>{comments} ý kiến</span>}
      {edge?.status && <span className={classes.status}>{edge.status}</span>}
      {(onPlace ?? onComment) && line.id !== null && (
        <LineMenu
          name={`${line.number} ${line.title}`}
          placeId={line.id}
          onPlace={onPlace}
          onComment={onComment}
        />
      )}
    </li>
  );
}
