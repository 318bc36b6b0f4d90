import type { BlockName, Suggestion, SuggestionPiece } from '@duthao/plan';
import { blockWords } from './blockWords.ts';

export interface CardWords {
  /** What happens, where struck and added words do not say it all: "Thêm đoạn". Empty for plain words. */
  readonly act: string;
  readonly struck: string;
  readonly added: string;
  /** Words that stay and would look otherwise. */
  readonly formed: string;
}

const LONGEST = 400;

/** What a card says: struck → added, and for all that is more than words, what it is. */
export function toCardWords({ pieces, added, removed, formed }: Suggestion): CardWords {
  const acts = [...new Set(outermost(pieces).flatMap((piece) => actOf(piece) ?? []))];
  return {
    act: acts.join('; '),
    struck: shortened(removed),
    added: shortened(added),
    formed: shortened(formed),
  };
}

/** What lies inside a block that comes or goes as a whole is told with it. */
function outermost(pieces: readonly SuggestionPiece[]): readonly SuggestionPiece[] {
  const wholes = pieces.filter(({ kind }) => kind === 'blockInsertion' || kind === 'blockDeletion');
  return pieces.filter(
    (piece) => !wholes.some((whole) => whole !== piece && whole.from <= piece.from && whole.to >= piece.to),
  );
}

function actOf({ kind, on }: SuggestionPiece): string | null {
  const name = blockWords[on as BlockName];
  if (kind === 'split') return 'Tách đoạn';
  if (kind === 'join') return 'Nối với đoạn trên';
  if (kind === 'format') return 'Đổi kiểu chữ';
  if (kind === 'change') return `Đổi cách trình bày ${name}`;
  if (on === 'text') return null;
  return kind === 'insertion' || kind === 'blockInsertion' ? `Thêm ${name}` : `Bỏ ${name}`;
}

const shortened = (words: string): string => {
  const text = words.trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};
