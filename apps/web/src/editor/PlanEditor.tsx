import type { SectionMove } from '@duthao/plan';
import type { EditorRoom } from '../room/EditorRoom.ts';
import { EditorSurface } from './EditorSurface.tsx';
import './page/paper.css';
import './page/frame.css';
import './page/tables.css';
import './page/empty.css';
import './page/print.css';
import classes from './PlanEditor.module.css';
import { usePlanEditor } from './usePlanEditor.ts';

export interface PlanEditorProps {
  /** The open plan; a new object means a new document, and the editor starts afresh. */
  room: EditorRoom;
  editable: boolean;
  /** Ctrl+S: nothing is left to save, the room page answers with the saved state. */
  onSave(): void;
  /** F12. */
  onDownload(): void;
  /** Ctrl+P; the browser's print dialog when not given. */
  onPrint?(): void;
  /** A section is dragged in the outline; the server moves it. */
  onMove(move: SectionMove): void;
}

/** The page of a plan as it prints, with the tools to write on it. */
export function PlanEditor({ room, editable }: PlanEditorProps) {
  const editor = usePlanEditor(room, editable);
  return (
    <div className={classes.editor}>
      <div className={classes.stage}>
        <div className="plan-paper" data-testid="paper">
          <EditorSurface editor={editor} />
        </div>
      </div>
    </div>
  );
}
