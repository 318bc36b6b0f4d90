import { slice, textOf, trim } from '../lines/inline.ts';
import { readMarker } from '../lines/readMarker.ts';
import type { SourceLine } from '../lines/sourceLine.ts';
import type { Paragraph } from './recognised.ts';

/** A line as body text: a dash, a plus or a star at its start becomes the marker; a number stays in the text. */
export function toParagraph(line: SourceLine): Paragraph {
  const marker = readMarker(textOf(line.runs));
  const isBullet = marker?.kind === 'dash' || marker?.kind === 'plus' || marker?.kind === 'star';
  if (!isBullet) return { kind: 'paragraph', marker: null, runs: line.runs };
  const runs = trim(slice(line.runs, marker.length));
  return { kind: 'paragraph', marker: marker.kind === 'star' ? null : marker.kind, runs };
}
