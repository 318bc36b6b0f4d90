import { markerOf } from '../lines/markerOf.ts';
import type { SourceLine } from '../lines/sourceLine.ts';
import { looksLikeHeading } from './looksLikeHeading.ts';
import type { Paragraph } from './recognised.ts';

/** A line kept as it stands although its number or its looks say that it was meant as something else. */
export function doubted(paragraph: Paragraph, line: SourceLine): Paragraph {
  if (paragraph.marker !== null || line.known?.role) return paragraph;
  const marker = markerOf(line);
  const isNumbered = marker !== undefined && marker.kind !== 'star';
  if (!isNumbered && !looksLikeHeading(line)) return paragraph;
  const isPlain = marker?.kind === 'arabic' && marker.label === `${marker.n}.`;
  return {
    ...paragraph,
    sure: 'unsure',
    ...(isPlain && { typed: { n: marker.n, length: marker.length } }),
  };
}
