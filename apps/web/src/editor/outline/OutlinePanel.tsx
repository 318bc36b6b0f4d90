import { outlineOf, type SectionMove } from '@duthao/plan';
import type { Editor } from '@tiptap/core';
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { edgeOf, type LineEdge } from '../../places/edgeOf.ts';
import { usePlaces } from '../../places/usePlaces.ts';
import { UnitLegend } from '../../places/UnitLegend.tsx';
import { useSectionComments } from '../../threads/useSectionComments.ts';
import { useEditorValue } from '../useEditorValue.ts';
import { goTo } from './goTo.ts';
import { currentSection, type Line, linesOf } from './lines.ts';
import { moveByKey, moveTo } from './moves.ts';
import { OutlineLine } from './OutlineLine.tsx';
import classes from './Outline.module.css';

interface OutlinePanelProps {
  editor: Editor;
  planId: string;
  /** A section is to be given to units. */
  onPlace(placeId: string): void;
  /** Null where the person does not comment. */
  onComment: ((sectionId: string) => void) | null;
  onMove(move: SectionMove): void;
  onClose(): void;
}

/** The sections as a tree of links: click to go, drag (or Alt+↑, Alt+↓) to move one with all below it. */
export function OutlinePanel({ editor, planId, onPlace, onComment, onMove, onClose }: OutlinePanelProps) {
  const places = usePlaces(planId);
  const lines = useEditorValue<Line[]>(editor, (state) => linesOf(outlineOf(state.doc)), []);
  const current = useEditorValue(editor, currentSection, null);
  const comments = useSectionComments(planId, editor);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [dragged, setDragged] = useState<number | null>(null);
  const [target, setTarget] = useState<number | null>(null);
  const hidden = hiddenLines(lines, closed);
  const edges = new Map<number, LineEdge>(lines.map((line) => [line.index, edgeOf(places, lines, line)]));

  const toggle = (id: string): void => {
    const next = new Set(closed);
    if (!next.delete(id)) next.add(id);
    setClosed(next);
  };
  const keyDown = (index: number) => (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || by === 0) return;
    event.preventDefault();
    const move = editor.isEditable ? moveByKey(lines, index, by) : null;
    if (move) onMove(move);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const move = dragged === null || target === null ? null : moveTo(lines, dragged, target);
    if (move) onMove(move);
    setDragged(null);
    setTarget(null);
  };
  return (
    <nav className={`${classes.panel} plan-no-print`} aria-label="Bố cục">
      <div className={classes.head}>
        <h2>Bố cục</h2>
        <button type="button" onClick={onClose}>
          Ẩn
        </button>
      </div>
      {lines.length === 0 ? <p className={classes.empty}>Kế hoạch chưa có mục nào.</p> : null}
      <ol onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        {lines.map((line) =>
          hidden.has(line.index) ? null : (
            <OutlineLine
              key={line.id ?? line.index}
              line={line}
              edge={edges.get(line.index)}
              comments={commentsAt(line, lines, comments, closed)}
              onComment={onComment}
              onPlace={line.id !== null && places ? onPlace : null}
              isCurrent={line.id === current}
              isClosed={line.id !== null && closed.has(line.id)}
              isTarget={target === line.index}
              onGo={() => goTo(editor, line.id)}
              onToggle={() => line.id !== null && toggle(line.id)}
              onKeyDown={keyDown(line.index)}
              onDragStart={() => setDragged(line.index)}
              onDragOver={(after) => setTarget(after ? line.end : line.index)}
              draggable={editor.isEditable}
            />
          ),
        )}
        {dragged === null ? null : (
          <li
            className={target === lines.length ? classes.dropEnd : classes.end}
            onDragOver={() => setTarget(lines.length)}
          />
        )}
      </ol>
      {places && <UnitLegend places={places} />}
    </nav>
  );
}

/** Of the section itself; with those below it when they are folded away. */
function commentsAt(
  line: Line,
  lines: readonly Line[],
  comments: ReadonlyMap<string, number>,
  closed: ReadonlySet<string>,
): number {
  const end = line.id !== null && closed.has(line.id) ? line.end : line.index + 1;
  const within = lines.slice(line.index, end);
  return within.reduce((sum, { id }) => sum + (comments.get(id ?? '') ?? 0), 0);
}

function hiddenLines(lines: readonly Line[], closed: ReadonlySet<string>): Set<number> {
  const hidden = new Set<number>();
  for (const line of lines) {
    if (line.id === null || !closed.has(line.id)) continue;
    for (let index = line.index + 1; index < line.end; index += 1) hidden.add(index);
  }
  return hidden;
}
