import { type Suggestion, suggestionsOf } from '@duthao/plan';
import type { EditorState } from '@tiptap/pm/state';

/** The suggestion that the caret stands in, or at the edge of; the smallest when there are several. */
export function suggestionAtCaret({ doc, selection }: EditorState): Suggestion | null {
  const { from, to } = selection;
  const near = suggestionsOf(doc, Math.max(0, from - 1), Math.min(doc.content.size, to + 1));
  const touching = near.filter(({ pieces }) => pieces.some((piece) => piece.from <= to && piece.to >= from));
  const [found] = touching.toSorted((a, b) => sizeOf(a) - sizeOf(b));
  return found ? (suggestionsOf(doc).find(({ id }) => id === found.id) ?? null) : null;
}

const sizeOf = ({ pieces }: Suggestion): number => Math.min(...pieces.map((piece) => piece.to - piece.from));
