import type { ChangedPiece } from './ChangedLine.ts';

/** Words that stay, before and after a change, in characters. */
const AROUND = 80;

/** Neighbours of one kind joined, and of long stretches that stay only what stands beside a change. */
export function tidyPieces(pieces: readonly ChangedPiece[]): ChangedPiece[] {
  const joined: ChangedPiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.text === '') continue;
    if (last?.kind === piece.kind) joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined.map((piece, index) =>
    piece.kind === 'same'
      ? { ...piece, text: shortened(piece.text, index > 0, index < joined.length - 1) }
      : piece,
  );
}

function shortened(text: string, isAfter: boolean, isBefore: boolean): string {
  const most = (isAfter ? AROUND : 0) + (isBefore ? AROUND : 0) + AROUND / 2;
  if (text.length <= most) return text;
  const start = isAfter ? `${text.slice(0, AROUND).replace(/\S*$/, '')}…` : '…';
  const end = isBefore ? text.slice(-AROUND).replace(/^\S*/, '') : '';
  return start + end;
}
