import type { Node } from 'prosemirror-model';
import { isSuggestionMark, recordOfMark, recordsOf, type SuggestionRecord } from './record.ts';

export type SuggestionKind =
  'insertion' | 'deletion' | 'format' | 'split' | 'join' | 'blockInsertion' | 'blockDeletion' | 'change';

export interface SuggestionPiece {
  readonly kind: SuggestionKind;
  readonly from: number;
  readonly to: number;
}

/** One suggestion, with all the places that it lies on. */
export interface Suggestion {
  readonly id: string;
  readonly author: string;
  /** ISO 8601. */
  readonly time: string;
  readonly pieces: readonly SuggestionPiece[];
  /** The words that would come in, and those that would go. */
  readonly added: string;
  readonly removed: string;
}

interface Gathered extends Pick<Suggestion, 'id' | 'author' | 'time'> {
  pieces: SuggestionPiece[];
  added: string;
  removed: string;
}

/** All suggestions of a document, or those in a stretch of it, in the order of the text. */
export function suggestionsOf(doc: Node, from = 0, to = doc.content.size): Suggestion[] {
  const found = new Map<string, Gathered>();
  const note = (record: SuggestionRecord, piece: SuggestionPiece, words: string): void => {
    const { id, author, time } = record;
    const known = found.get(id) ?? { id, author, time, pieces: [], added: '', removed: '' };
    found.set(id, known);
    known.pieces.push(piece);
    if (piece.kind === 'insertion' || piece.kind === 'blockInsertion') known.added += words;
    if (piece.kind === 'deletion' || piece.kind === 'blockDeletion') known.removed += words;
  };
  doc.nodesBetween(from, to, (node, pos) => {
    const at = { from: pos, to: pos + node.nodeSize };
    const words = node.isText ? node.text! : node.isBlock ? node.textContent : '';
    for (const mark of node.marks.filter(isSuggestionMark)) {
      note(recordOfMark(mark), { kind: kindOfMark(mark.type.name), ...at }, words);
    }
    for (const { name, record } of node.isText ? [] : recordsOf(node)) {
      note(record, { kind: kindOf(node, name, record), ...at }, words);
    }
    return true;
  });
  return [...found.values()];
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
