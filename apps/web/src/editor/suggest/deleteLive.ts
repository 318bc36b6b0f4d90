import type { Node } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';

/**
 * Backspace and Delete go past what is struck already, to the next letter that still counts: input methods press
 * Backspace for each letter that they rewrite, and count on a letter going each time.
 */
export function deleteLive(state: EditorState, tr: Transaction): Transaction {
  const gone = deletedAt(state, tr);
  if (!gone) return tr;
  const { $head } = state.selection;
  const line = $head.parent;
  const start = $head.start();
  const isBack = $head.pos === gone.to;
  if (!isBack && $head.pos !== gone.from) return tr;
  const tokens = tokensOf(line, start);
  if (tokens.some(({ from, to, struck }) => from < gone.to && to > gone.from && !struck)) return tr;
  const next = isBack
    ? tokens.findLast(({ to, struck }) => to <= gone.from && !struck)
    : tokens.find(({ from, struck }) => from >= gone.to && !struck);
  const edge = isBack ? start : start + line.content.size;
  const moved = state.tr;
  if (next) moved.delete(next.from, next.to);
  else moved.setSelection(TextSelection.create(state.doc, edge));
  return moved.scrollIntoView();
}

/** The stretch of the caret's line that a transaction takes out, when that is all it does. */
function deletedAt(state: EditorState, tr: Transaction): { from: number; to: number } | undefined {
  const { selection } = state;
  const map = tr.steps.length === 1 ? tr.mapping.maps[0] : undefined;
  if (!map || !selection.empty || !selection.$head.parent.isTextblock) return undefined;
  const found: { from: number; to: number }[] = [];
  map.forEach((from, to, newFrom, newTo) => {
    if (newFrom === newTo) found.push({ from, to });
  });
  const [range] = found;
  const { $head } = selection;
  if (!range || range.from < $head.start() || range.to > $head.end()) return undefined;
  return tr.doc.content.size === state.doc.content.size - (range.to - range.from) ? range : undefined;
}

function tokensOf(line: Node, start: number): { from: number; to: number; struck: boolean }[] {
  const tokens: { from: number; to: number; struck: boolean }[] = [];
  line.forEach((node, offset) => {
    const struck = isStruck(node);
    let from = start + offset;
    for (const part of node.isText ? node.text! : [node]) {
      const to = from + (typeof part === 'string' ? part.length : part.nodeSize);
      tokens.push({ from, to, struck });
      from = to;
    }
  });
  return tokens;
}

const isStruck = (node: Node): boolean =>
  node.isText
    ? node.marks.some(({ type }) => type.name === 'deletion')
    : typeof node.attrs['suggestedDelete'] === 'string';
