import { slice, trim } from '../lines/inline.ts';
import { leadOf } from '../lines/leadOf.ts';
import { markerOf } from '../lines/markerOf.ts';
import type { SourceLine } from '../lines/sourceLine.ts';
import type { Paragraph } from './recognised.ts';

/** A line as body text: a dash, a plus or a star at its start becomes the marker; a number stays in the text. */
export function toParagraph(line: SourceLine): Paragraph {
  const own = ownItem(line);
  if (own) return own;
  const marker = markerOf(line);
  const isBullet = marker?.kind === 'dash' || marker?.kind === 'plus' || marker?.kind === 'star';
  if (!isBullet) return { kind: 'paragraph', marker: null, runs: line.runs };
  const runs = trim(slice(line.runs, marker.length));
  return { kind: 'paragraph', marker: marker.kind === 'star' ? null : marker.kind, runs };
}

/** As `toParagraph`, and a letter makes a point. */
export function toListItem(line: SourceLine): Paragraph {
  const own = ownItem(line);
  if (own) return own;
  const marker = markerOf(line);
  if (marker?.kind !== 'letter') return toParagraph(line);
  const runs = trim(slice(line.runs, marker.length));
  return { kind: 'paragraph', marker: 'point', runs, label: marker.label };
}

const markers = { dash: 'dash', plus: 'plus', letter: 'point', arabic: 'number' } as const;

/** A paragraph in a style of ours; the marker that our writer set before it says what it is. */
function ownItem(line: SourceLine): Paragraph | undefined {
  const role = line.known?.role;
  const lead = leadOf(line.runs);
  if (!role || (lead === 0 && role.kind === 'body' && role.marker !== null)) return undefined;
  const kind = lead > 0 ? markerOf(line)?.kind : undefined;
  const marker = kind && kind in markers ? markers[kind as keyof typeof markers] : null;
  const indent = role.kind === 'section' ? undefined : role.indent;
  return { kind: 'paragraph', marker, runs: slice(line.runs, lead), ...(indent !== undefined && { indent }) };
}
