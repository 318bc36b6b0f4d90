import { schema } from '@duthao/plan';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { insertBelowTitle } from './insertBelowTitle.ts';
import { insertBehindFront } from './insertBehindFront.ts';
import { insertBehindTable } from './insertBehindTable.ts';
import { structureLines } from './structureLines.ts';

const { paragraph } = schema.nodes;

/** What is pasted as one change, its typed numbers made structure; null where the editor's own way serves. */
export function insertPasted(state: EditorState, slice: Slice, isOurs: boolean): Transaction | null {
  const sections = sectionsOf(slice);
  if (sections.length > 1 || (sections.length === 1 && slice.openStart < 2)) {
    return insertSections(state.tr, state, sections);
  }
  const below = insertBelowTitle(state, slice);
  if (below) return isOurs ? below : structureLines(below, state, pastedLines(state, below));
  const asLines = (lines: Slice): Transaction =>
    insertPasted(state, lines, isOurs) ?? state.tr.replaceSelection(lines);
  const behind = insertBehindFront(state, slice, asLines) ?? insertBehindTable(state, slice, asLines);
  if (behind || isOurs || slice.content.childCount < 2) return behind;
  const lines = asLinesOf(state, slice);
  if (lines) return state.tr.replaceSelection(lines);
  const tr = state.tr.replaceSelection(slice);
  return structureLines(tr, state, pastedLines(state, tr));
}

/** Among căn cứ and nơi nhận every pasted line is one more of them. */
function asLinesOf({ selection: { $from } }: EditorState, slice: Slice): Slice | null {
  const { type } = $from.parent;
  if (type.name !== 'basis' && type.name !== 'recipient') return null;
  const lines = slice.content.content.filter(({ content }) => content.size > 0);
  if (!lines.every((line) => line.type === paragraph && type.validContent(line.content))) return null;
  const made = lines.map(({ attrs, content }) => type.create({ id: attrs.id }, bareLine(content)));
  return new Slice(Fragment.from(made), 1, 1);
}

/** The dash and the closing sign of such a line are printed by its place. */
function bareLine(content: Fragment): Fragment {
  const start = /^\s*(?:[-–+•]\s+)?/u.exec(content.firstChild?.text ?? '')![0].length;
  const bare = content.cut(start);
  const end = /\s*[;.]?\s*$/u.exec(bare.lastChild?.text ?? '')![0].length;
  return bare.cut(0, bare.size - end);
}

/** Whole sections go behind the one around the caret; they cannot stand inside it. */
function insertSections(tr: Transaction, state: EditorState, sections: readonly Node[]): Transaction {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name === 'section') return tr.insert($from.after(depth), sections);
  }
  let end = 0;
  state.doc.forEach((part, pos) => {
    if (part.type.name === 'sections') end = pos + part.nodeSize - 1;
  });
  return tr.insert(end, sections);
}

function sectionsOf(slice: Slice): Node[] {
  const found: Node[] = [];
  slice.content.descendants((node) => {
    if (node.type.name === 'section') found.push(node);
    return !node.isTextblock && node.type.name !== 'section';
  });
  return found;
}

/** The paragraphs that now begin with pasted text; the first only where nothing stood before the caret. */
function pastedLines({ selection: { $from } }: EditorState, tr: Transaction): string[] {
  const ids: string[] = [];
  tr.doc.nodesBetween($from.pos, tr.selection.to, (node, pos) => {
    const isPasted = pos + 1 > $from.pos || (pos + 1 === $from.pos && $from.parentOffset === 0);
    if (isPasted && node.type === paragraph && typeof node.attrs.id === 'string') ids.push(node.attrs.id);
    return !node.isTextblock;
  });
  return ids;
}
