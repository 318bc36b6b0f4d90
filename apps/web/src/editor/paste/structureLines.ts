import { turnLine, typedMarker } from '@duthao/plan';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { newId } from '../newId.ts';

/** A typed number or mark at the start of a line, and the space behind it. */
const typed = /^(?:[IVX]+\.|\d{1,2}(?:\.\d{1,2}){0,2}\.?|[a-zđ]\)|[-–+])(?=\s)/;

/**
 * Turns the numbers and marks that stand as text in the given paragraphs into structure, one after the other
 * as if each were typed; all of it in one transaction, for one Ctrl+Z.
 */
export function structureLines(tr: Transaction, state: EditorState, ids: readonly string[]): Transaction {
  const caret = caretOf(tr);
  let current = state.apply(tr);
  for (const id of ids) {
    const change = structureLine(current, id);
    if (!change) continue;
    for (const step of change.steps) tr.step(step);
    current = current.apply(change);
  }
  return putBack(tr, caret);
}

/** Where the caret stands: the line, and how many places before the line's end. */
interface Caret {
  readonly id: string;
  readonly fromEnd: number;
}

function caretOf({ selection: { $head } }: Transaction): Caret | null {
  const id: unknown = $head.parent.attrs.id;
  return typeof id === 'string' ? { id, fromEnd: $head.parent.content.size - $head.parentOffset } : null;
}

/** A line that became structure is replaced, and would leave the caret at the first line that did. */
function putBack(tr: Transaction, caret: Caret | null): Transaction {
  if (caret === null || tr.steps.length === 0) return tr;
  tr.doc.descendants((node, pos) => {
    if (!node.isTextblock || node.attrs.id !== caret.id) return;
    const place = pos + 1 + Math.max(node.content.size - caret.fromEnd, 0);
    tr.setSelection(TextSelection.create(tr.doc, place));
  });
  return tr;
}

function structureLine(state: EditorState, id: string): Transaction | undefined {
  let start = -1;
  state.doc.descendants((node, pos) => {
    if (node.type.name === 'paragraph' && node.attrs.id === id) start = pos + 1;
    return start < 0 && !node.isTextblock;
  });
  const line = start < 0 ? null : state.doc.resolve(start).parent;
  if (line && isBasis(state, start)) return asBasis(state, start);
  const mark = line && typed.exec(line.textContent)?.[0];
  if (!line || !mark) return undefined;
  const spaces = /^\s+/.exec(line.textContent.slice(mark.length))?.[0].length ?? 0;
  const end = start + mark.length;
  const prepared = state.tr.delete(end, end + spaces);
  prepared.setSelection(TextSelection.create(prepared.doc, end));
  const ready = state.apply(prepared);
  typedMarker(
    ready,
    ' ',
    newId,
  )?.(ready, (change) => {
    for (const step of change.steps) prepared.step(step);
    prepared.setSelection(TextSelection.near(prepared.doc.resolve(change.selection.from)));
  });
  return prepared.steps.length > 1 ? prepared : undefined;
}

/** Before the first section the openings of a căn cứ are known; in the text they are words like others. */
function isBasis({ doc }: EditorState, start: number): boolean {
  const $start = doc.resolve(start);
  if ($start.node(-1).type.name !== 'openings') return false;
  return /^(?:Căn cứ\s|(?:Thực hiện|Theo|Xét)\s[^]*;\s*$)/.test($start.parent.textContent.normalize('NFC'));
}

function asBasis(state: EditorState, start: number): Transaction | undefined {
  const at = state.apply(state.tr.setSelection(TextSelection.create(state.doc, start)));
  let change: Transaction | undefined;
  turnLine('basis', newId)(at, (tr) => {
    change = tr;
  });
  return change;
}
