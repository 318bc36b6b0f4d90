import type { Node } from 'prosemirror-model';
import { isSuggestionMark, recordOfMark, recordsOf, type SuggestionRecord } from './record.ts';

export type SuggestionKind =
  'insertion' | 'deletion' | 'format' | 'split' | 'join' | 'blockInsertion' | 'blockDeletion' | 'change';

export interface SuggestionPiece {
  readonly kind: SuggestionKind;
  readonly from: number;
  readonly to: number;
  /** The type of the node that it lies on: "text", "paragraph", "task", … */
  readonly on: string;
}

/** One suggestion, with all the places that it lies on. */
export interface Suggestion {
  readonly id: string;
  readonly author: string;
  /** ISO 8601. */
  readonly time: string;
  readonly pieces: readonly SuggestionPiece[];
  /** The words that would come in, and those that would go; those of different lines are a space apart. */
  readonly added: string;
  readonly removed: string;
  /** The words that stay and would look otherwise. */
  readonly formed: string;
}

interface Gathered extends Pick<Suggestion, 'id' | 'author' | 'time'> {
  pieces: SuggestionPiece[];
  added: string;
  removed: string;
  formed: string;
}

function listOf(kind: SuggestionKind): 'added' | 'removed' | 'formed' | null {
  if (kind === 'insertion' || kind === 'blockInsertion') return 'added';
  if (kind === 'deletion' || kind === 'blockDeletion') return 'removed';
  return kind === 'format' ? 'formed' : null;
}

/**
 * All suggestions of a document, or those that touch a stretch of it, in the order of the text. What did not change
 * since it was last asked is not walked again, so it may be asked at every key.
 */
export function suggestionsOf(doc: Node, from = 0, to = doc.content.size): Suggestion[] {
  const found = new Map<string, Gathered>();
  const lines = new Map<string, number>();
  visit(doc, { pos: -1, line: -1 }, { from, to }, (said, { pos: start, line }, end) => {
    const { kind, on, words } = said;
    const { id, author, time } = said.record;
    const known = found.get(id) ?? { id, author, time, pieces: [], added: '', removed: '', formed: '' };
    found.set(id, known);
    known.pieces.push({ kind, from: start, to: end, on });
    const list = listOf(kind);
    if (!list || words === '') return;
    const isApart = known[list] === '' || lines.get(`${list} ${id}`) === line || known[list].endsWith(' ');
    known[list] += isApart ? words : ` ${words}`;
    lines.set(`${list} ${id}`, line);
  });
  return [...found.values()];
}

/** What is suggested about one node, and the children in which there is more. */
interface Noted {
  readonly own: readonly Said[];
  readonly inside: readonly { readonly child: Node; readonly offset: number }[];
}

interface Said {
  readonly record: SuggestionRecord;
  readonly kind: SuggestionKind;
  readonly on: string;
  readonly words: string;
}

const noted = new WeakMap<Node, Noted>();
const nothing: Noted = { own: [], inside: [] };

function note(node: Node): Noted {
  const known = noted.get(node);
  if (known) return known;
  const own = saidOf(node);
  const inside: { child: Node; offset: number }[] = [];
  node.forEach((child, offset) => {
    const { own: said, inside: deeper } = note(child);
    if (said.length > 0 || deeper.length > 0) inside.push({ child, offset });
  });
  const made = own.length + inside.length === 0 ? nothing : { own, inside };
  noted.set(node, made);
  return made;
}

function saidOf(node: Node): Said[] {
  const on = node.type.name;
  const marked = node.marks.filter(isSuggestionMark).map((mark): Said => {
    return { record: recordOfMark(mark), kind: kindOfMark(mark.type.name), on, words: wordsOf(node) };
  });
  if (node.isText) return marked;
  const records = recordsOf(node).map(({ name, record }): Said => {
    return { record, kind: kindOf(node, name, record), on, words: wordsOf(node) };
  });
  return [...marked, ...records];
}

function wordsOf(node: Node): string {
  if (node.isText || node.inlineContent) return node.textContent;
  const lines = node.children.map(wordsOf);
  return lines.filter((line) => line !== '').join(' ');
}

/** Where a node stands, and the line that it is in, or is. */
interface Spot {
  readonly pos: number;
  readonly line: number;
}

type Tell = (said: Said, at: Spot, to: number) => void;

function visit(node: Node, at: Spot, within: { from: number; to: number }, tell: Tell): void {
  const { own, inside } = note(node);
  for (const said of own) tell(said, at, at.pos + node.nodeSize);
  for (const { child, offset } of inside) {
    const pos = at.pos + 1 + offset;
    const line = child.isInline ? at.pos : pos;
    if (pos < within.to && pos + child.nodeSize > within.from) visit(child, { pos, line }, within, tell);
  }
}

const kindOfMark = (name: string): SuggestionKind =>
  name === 'insertion' || name === 'deletion' ? name : 'format';

function kindOf(node: Node, name: string, { join }: SuggestionRecord): SuggestionKind {
  if (node.type.name === 'suggestedSplit') return 'split';
  if (name === 'suggestedChange') return 'change';
  if (join) return 'join';
  const isBlock = node.isBlock ? 'block' : '';
  if (name === 'suggestedInsert') return isBlock ? 'blockInsertion' : 'insertion';
  return isBlock ? 'blockDeletion' : 'deletion';
}
