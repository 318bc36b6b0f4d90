import { canTurnLine, type LineKind, turnLine } from '@duthao/plan';
import type { Editor } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import { newId } from '../editor/newId.ts';
import { runCommand } from '../editor/runCommand.ts';
import { useEditorValue } from '../editor/useEditorValue.ts';
import classes from './ImportPanel.module.css';
import { turns } from './importWords.ts';

const none: LineKind[] = [];

/** One click turns the line with the caret into another kind. */
export function TurnBar({ editor, onTurned }: { editor: Editor; onTurned(): void }) {
  const possible = useEditorValue(editor, possibleTurns, none);
  return (
    <fieldset className={classes.turns}>
      <legend>Đổi dòng đang chọn thành</legend>
      {turns.map(({ into, label, title }) => (
        <button
          key={into}
          type="button"
          title={title}
          disabled={!possible.includes(into)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => runCommand(editor, turnLine(into, newId)) && onTurned()}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}

function possibleTurns(state: EditorState): LineKind[] {
  return turns.map(({ into }) => into).filter((into) => canTurnLine(state, into));
}
