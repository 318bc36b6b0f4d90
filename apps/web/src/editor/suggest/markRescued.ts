import { DECIDES_SUGGESTION, mayWrite, placeAt, placesOf, type SuggestOptions } from '@duthao/plan';
import type { Mark, Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { posOf } from '../binding/caretPlaces.ts';
import type { OwnTyping } from '../binding/ownTyping.ts';
import { readChars } from '../binding/textChars.ts';

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * When the others tear a line apart while somebody types in it as a guest, what was typed may lose its mark: it is
 * marked again where it stands now.
 */
export function markRescued(view: EditorView, own: OwnTyping, options: SuggestOptions): void {
  const { state } = view;
  const tr = state.tr;
  for (const stretch of typedLately(state, own)) mark(tr, stretch, options);
  if (tr.docChanged) view.dispatch(tr.setMeta(DECIDES_SUGGESTION, true));
}

function typedLately(state: EditorState, own: OwnTyping): Stretch[] {
  return own.texts().flatMap((text) => {
    const standing = readChars(text).filter((char) => !char.deleted);
    const found: Stretch[] = [];
    let start = -1;
    for (let index = 0; index <= standing.length; index += 1) {
      const char = standing[index];
      const isOwn = char !== undefined && own.isTypedLately(char);
      if (isOwn && start < 0) start = index;
      if (isOwn || start < 0) continue;
      const [from, to] = [start, index].map((at) => posOf(state, { text, index: at }));
      if (from != null && to != null && from < to) found.push({ from, to });
      start = -1;
    }
    return found;
  });
}

function mark(tr: Transaction, { from, to }: Stretch, options: SuggestOptions): void {
  const { rights, author, now, newId } = options;
  const parents = new Map(placesOf(tr.doc).map(({ id, parentId }) => [id, parentId]));
  const isFree = mayWrite(rights, placeAt(tr.doc, from), (id) => parents.get(id) ?? null);
  if (isFree || rights.elsewhere !== 'suggest' || isInOwnBlock(tr.doc, from, author)) return;
  const near = markNear(tr.doc, from, to, author);
  const made = near ?? tr.doc.type.schema.mark('insertion', { id: newId(), author, time: now.toISOString() });
  tr.doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isText || isOwnInsertion(node, author)) return true;
    tr.addMark(Math.max(from, pos), Math.min(to, pos + node.nodeSize), made);
    return false;
  });
}

const ownMark = (node: Node | null, author: string): Mark | undefined =>
  node?.marks.find(({ type, attrs }) => type.name === 'insertion' && attrs['author'] === author);

const isOwnInsertion = (node: Node, author: string): boolean => ownMark(node, author) !== undefined;

/** The suggestion that the text belonged to, when a part of it still stands beside. */
function markNear(doc: Node, from: number, to: number, author: string): Mark | undefined {
  let found = ownMark(doc.resolve(from).nodeBefore, author) ?? ownMark(doc.resolve(to).nodeAfter, author);
  doc.nodesBetween(from, to, (node) => {
    found ??= ownMark(node, author);
  });
  return found;
}

function isInOwnBlock(doc: Node, pos: number, author: string): boolean {
  const $pos = doc.resolve(pos);
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    const record: unknown = $pos.node(depth).attrs['suggestedInsert'];
    if (typeof record === 'string' && record.includes(JSON.stringify(author))) return true;
  }
  return false;
}
