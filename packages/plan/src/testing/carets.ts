/**
 * Reads and writes editor states as people see them: `‸` in a text is the caret, two of them a selection.
 */
import type { Node } from 'prosemirror-model';
import { type Command, EditorState, NodeSelection, TextSelection } from 'prosemirror-state';

export const CARET = '‸';

/** A state with the caret where the document says so; the signs are taken out of the text. */
export function stateAt(doc: Node): EditorState {
  const tr = EditorState.create({ doc }).tr;
  const found: number[] = [];
  for (let at = findCaret(tr.doc); at >= 0; at = findCaret(tr.doc)) {
    found.push(at);
    tr.delete(at, at + 1);
  }
  tr.setSelection(TextSelection.create(tr.doc, found[0] ?? 0, found.at(-1)));
  return EditorState.create({ doc: tr.doc, selection: tr.selection });
}

function findCaret(doc: Node): number {
  let found = -1;
  doc.descendants((node, pos) => {
    if (found < 0 && node.isText && node.text!.includes(CARET)) found = pos + node.text!.indexOf(CARET);
  });
  return found;
}

/** Runs a command as the editor would; throws when it does not apply or breaks the document. */
export function run(state: EditorState, command: Command): EditorState {
  let current = state;
  const applies = command(state, (tr) => {
    current = current.apply(tr);
  });
  if (!applies) throw new Error('the command does not apply here');
  current.doc.check();
  return current;
}

const signs: Record<string, string> = { dash: '- ', plus: '+ ', point: 'a) ', number: '1. ' };

/**
 * Every line of text with what it is: `# ` for each level of a title, a marker, `>` for each indent, `| ` in a
 * cell, the node's name elsewhere. Tên loại and trích yếu are left out unless the caret is there.
 */
export function sketch(state: EditorState): string[] {
  const lines: string[] = [];
  state.doc.descendants((node, pos, parent) => {
    if (!node.isTextblock) return true;
    const hasCaret = state.selection.from > pos && state.selection.from < pos + node.nodeSize;
    const text = hasCaret ? withCaret(node, state.selection.from - pos - 1, state) : textOf(node);
    if (hasCaret || (parent?.type.name !== 'docTitle' && !isHidden(node, parent))) {
      lines.push(signOf(node, parent) + text);
    }
    return false;
  });
  return lines;
}

const textOf = (node: Node, from = 0, to = node.content.size): string =>
  node.textBetween(from, to, undefined, (leaf) => (leaf.type.name === 'hardBreak' ? '\n' : '*'));

function withCaret(node: Node, offset: number, { selection }: EditorState): string {
  const caret = selection instanceof NodeSelection ? `${CARET}*` : CARET;
  const after = selection instanceof NodeSelection ? offset + 1 : offset;
  return textOf(node, 0, offset) + caret + textOf(node, after);
}

const isHidden = (node: Node, parent: Node | null): boolean =>
  node.type.name === 'sectionTitle' && parent?.attrs.runIn === true && node.content.size === 0;

function signOf(node: Node, parent: Node | null): string {
  const name = node.type.name;
  const indent = '>'.repeat(node.attrs.indent ?? 0);
  if (name === 'sectionTitle') return `${'#'.repeat(parent!.attrs.level)} `;
  if (name !== 'paragraph') return `${name}: `;
  const number =
    parent?.attrs.runIn === true && parent.child(1) === node ? `${'#'.repeat(parent.attrs.level)}. ` : '';
  const cell = parent?.type.name.endsWith('Cell') ? '| ' : '';
  return `${cell}${number}${indent}${signs[node.attrs.marker] ?? ''}`;
}
