import type { EditorState } from '@tiptap/pm/state';
import { type MarkName, schema } from '@duthao/plan';
import { yUndoPluginKey } from 'y-prosemirror';
import { insertions } from '../blockMenu.ts';

export interface ToolbarState {
  readonly block: 'title' | 'plain' | 'dash' | 'plus' | 'point' | 'number' | 'other';
  /** The level of the section around the caret; 0 outside of sections. */
  readonly level: number;
  readonly marks: readonly MarkName[];
  /** Names of the insertions that have a place where the caret is. */
  readonly insertions: readonly string[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export const emptyToolbar: ToolbarState = {
  block: 'other',
  level: 0,
  marks: [],
  insertions: [],
  canUndo: false,
  canRedo: false,
};

const formats: readonly MarkName[] = ['bold', 'italic', 'underline'];

/** What the toolbar shows about the selection. */
export function toolbarState(state: EditorState): ToolbarState {
  const { $from, from, to, empty } = state.selection;
  let level = 0;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { type, attrs } = $from.node(depth);
    if (type.name === 'section') level = attrs.level ?? 1;
  }
  const stored = state.storedMarks ?? $from.marks();
  const marks = formats.filter((name) =>
    empty ? schema.marks[name].isInSet(stored) : state.doc.rangeHasMark(from, to, schema.marks[name]),
  );
  const history = yUndoPluginKey.getState(state);
  const canUndo = history?.hasUndoOps === true;
  const canRedo = history?.hasRedoOps === true;
  const possible = insertions.filter(({ command }) => command(state)).map(({ name }) => name);
  return { block: blockKind(state), level, marks, insertions: possible, canUndo, canRedo };
}

/** The kind of table that the caret is in. */
export function tableAround({ selection: { $from } }: EditorState): 'taskTable' | 'table' | null {
  for (let depth = 1; depth <= $from.depth; depth += 1) {
    const { name } = $from.node(depth).type;
    if (name === 'taskTable' || name === 'table') return name;
  }
  return null;
}

function blockKind(state: EditorState): ToolbarState['block'] {
  const { type, attrs } = state.selection.$from.parent;
  if (type.name === 'sectionTitle') return 'title';
  if (type.name === 'paragraph') return attrs.marker ?? 'plain';
  return 'other';
}
