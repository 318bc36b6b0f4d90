import type { Look, SectionMove } from '@duthao/plan';
import type { Editor } from '@tiptap/core';
import { type ReactNode, useCallback, useState } from 'react';
import { PlaceTools } from '../places/PlaceTools.tsx';
import type { Outline } from '../review/useSide.ts';
import type { EditorRoom } from '../room/EditorRoom.ts';
import { EditorSurface } from './EditorSurface.tsx';
import { FindBar } from './find/FindBar.tsx';
import { FootnoteList } from './footnotes/FootnoteList.tsx';
import { FootnotePopover } from './footnotes/FootnotePopover.tsx';
import { OutlinePanel } from './outline/OutlinePanel.tsx';
import './page/empty.css';
import './page/frame.css';
import './page/paper.css';
import './page/print.css';
import { pageRule } from './page/paperStyle.ts';
import './page/tables.css';
import classes from './PlanEditor.module.css';
import { useLinkedPlace } from './report/useLinkedPlace.ts';
import { startCommentOn } from '../threads/startComment.ts';
import { useMayComment } from '../threads/useMayComment.ts';
import { SlashMenu } from './slash/SlashMenu.tsx';
import { ReviewedPaper } from '../suggestions/ReviewedPaper.tsx';
import { TrackingButton, TrackingLine } from '../suggestions/Tracking.tsx';
import { SuggestTools } from './suggest/SuggestTools.tsx';
import { TableBar } from './tables/TableBar.tsx';
import { Toolbar } from './toolbar/Toolbar.tsx';
import { tableAround } from './toolbar/toolbarState.ts';
import { useEditorValue } from './useEditorValue.ts';
import { usePlanEditor } from './usePlanEditor.ts';
import { useWordKeys } from './useWordKeys.ts';

export interface PlanEditorProps {
  /** The open plan; a new object means a new document, and the editor starts afresh. */
  room: EditorRoom;
  editable: boolean;
  look: Look;
  /** Ctrl+S: nothing is left to save, the room page answers with the saved state. */
  onSave(): void;
  /** F12. */
  onDownload(): void;
  /** Ctrl+P; the browser's print dialog when not given. */
  onPrint?(): void;
  /** A section is moved in the outline; the server carries it out. */
  onMove(move: SectionMove): void;
  outline: Outline;
  /** What stands at the right of the page and works on it. */
  renderSide?(editor: Editor): ReactNode;
}

/** The page of a plan as it prints, with the tools to write on it. It fills the height it is given. */
export function PlanEditor({
  room,
  editable,
  look,
  onSave,
  onDownload,
  onPrint,
  onMove,
  outline,
  renderSide,
}: PlanEditorProps) {
  const [footnote, setFootnote] = useState<string | null>(null);
  const [finding, setFinding] = useState<'find' | 'replace' | null>(null);
  const { editor, slash, suggest } = usePlanEditor(room, editable, setFootnote);
  useLinkedPlace(editor);
  const [placeId, setPlaceId] = useState<string | null>(null);
  const mayComment = useMayComment(room);
  const closePlace = useCallback(() => setPlaceId(null), []);
  const closeFootnote = useCallback(() => setFootnote(null), []);
  useWordKeys({
    onSave,
    onDownload,
    onPrint: onPrint ?? (() => window.print()),
    onFind: (withReplace) => setFinding(withReplace ? 'replace' : 'find'),
  });
  return (
    <div className={classes.editor}>
      {editor && editable ? (
        <Toolbar editor={editor} onFind={() => setFinding('find')}>
          <TrackingButton room={room} control={suggest} />
        </Toolbar>
      ) : null}
      {editor && editable ? <TrackingLine room={room} control={suggest} editor={editor} /> : null}
      {editor && finding ? (
        <FindBar
          key={finding}
          editor={editor}
          withReplace={finding === 'replace'}
          onClose={() => setFinding(null)}
        />
      ) : null}
      <div className={classes.body}>
        {editor && outline.isOut ? (
          <OutlinePanel
            editor={editor}
            planId={room.planId}
            onMove={onMove}
            onPlace={setPlaceId}
            onComment={mayComment ? (id) => startCommentOn(editor, id) : null}
            onClose={outline.close}
          />
        ) : (
          <button type="button" className={`${classes.rail} plan-no-print`} onClick={outline.open}>
            Bố cục
          </button>
        )}
        <div className={classes.stage}>
          <style>{pageRule(look)}</style>
          <ReviewedPaper editor={editor} look={look}>
            <EditorSurface editor={editor} />
            <FootnoteList editor={editor} onOpen={setFootnote} />
          </ReviewedPaper>
          {editor && footnote !== null ? (
            <FootnotePopover key={footnote} editor={editor} id={footnote} onClose={closeFootnote} />
          ) : null}
        </div>
        {editor && editable ? <TableTools editor={editor} onPlace={setPlaceId} /> : null}
        {editor ? renderSide?.(editor) : null}
      </div>
      {editor && editable ? <SlashMenu editor={editor} control={slash} /> : null}
      {editor ? (
        <PlaceTools planId={room.planId} editor={editor} placeId={placeId} onClose={closePlace} />
      ) : null}
      {editor ? <SuggestTools editor={editor} room={room} control={suggest} /> : null}
    </div>
  );
}

function TableTools({ editor, onPlace }: { editor: Editor; onPlace(placeId: string): void }) {
  const table = useEditorValue(editor, tableAround, null);
  return table ? <TableBar editor={editor} table={table} onPlace={onPlace} /> : null;
}
