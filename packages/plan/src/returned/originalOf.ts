import type { Node } from 'prosemirror-model';
import { suggestionsOf } from '../suggestions/suggestionsOf.ts';
import { type TrackedChange, type WordFile, type WordLine } from './WordFile.ts';

/**
 * A file as it was before its own tracked changes; those that are in the live plan as suggestions (told by their time)
 * were in it before. What nobody tracked cannot be told from what stood there.
 */
export function originalOf(returned: WordFile, live: Node): WordFile {
  const times = new Set(suggestionsOf(live).map(({ time }) => time.slice(0, 16)));
  const isKnown = (change: TrackedChange | null): boolean =>
    change !== null && change.time !== null && times.has(change.time.slice(0, 16));
  const only = (change: TrackedChange | null): TrackedChange | null => (isKnown(change) ? change : null);
  const lines: WordLine[] = [];
  let open: WordLine | null = null;
  for (const line of returned.lines) {
    const pieces = line.pieces
      .filter(({ inserted }) => !inserted || isKnown(inserted))
      .map((piece) => ({
        ...piece,
        inserted: only(piece.inserted),
        deleted: only(piece.deleted),
        threads: [],
      }));
    const own: WordLine = {
      ...(open ?? line),
      pieces: [...(open?.pieces ?? []), ...pieces],
      end: { inserted: only(line.end.inserted), deleted: only(line.end.deleted) },
    };
    // An end that came in was none before: what follows went on in the same paragraph.
    open = line.end.inserted && !isKnown(line.end.inserted) ? own : null;
    if (!open) lines.push(own);
    else if (line.cell) open = null;
  }
  if (open) lines.push(open);
  return { identity: null, lines, threads: [] };
}
