import { schema } from '@duthao/plan';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { newId } from '../newId.ts';

const TABLES = new Set(['table', 'taskTable']);
const HOLDERS = new Set(['section', 'annex']);

/**
 * Tables stand in sections and annexes only. Pasted elsewhere, the lines before the first one go where the caret is
 * (`insertLines`), it and all behind it into a section of their own: the first for a caret before the sections,
 * otherwise the last. Null where tables may stand, or none is there.
 */
export function insertBehindFront(
  state: EditorState,
  slice: Slice,
  insertLines: (lines: Slice) => Transaction,
): Transaction | null {
  const { $from } = state.selection;
  const first = slice.content.content.findIndex(({ type }) => TABLES.has(type.name));
  if (first < 0 || Array.from({ length: $from.depth }, (_, at) => $from.node(at + 1)).some(isHolder))
    return null;
  const { section, sectionTitle } = schema.nodes;
  const rest = Fragment.from([sectionTitle.create(), ...slice.content.content.slice(first)]);
  if (!section.validContent(rest)) return null;
  const lines = new Slice(Fragment.from(slice.content.content.slice(0, first)), slice.openStart, 1);
  const tr = first > 0 ? insertLines(lines) : state.tr.deleteSelection();
  tr.doc.forEach((part, pos) => {
    if (part.type.name !== 'sections') return;
    const isBefore = tr.mapping.map($from.pos) <= pos;
    tr.insert(isBefore ? pos + 1 : pos + part.nodeSize - 1, section.create({ id: newId(), level: 1 }, rest));
  });
  return tr;
}

const isHolder = ({ type }: { readonly type: { readonly name: string } }): boolean => HOLDERS.has(type.name);
