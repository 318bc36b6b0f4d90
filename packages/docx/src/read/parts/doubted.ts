import { markerOf } from '../lines/markerOf.ts';
import type { SourceLine } from '../lines/sourceLine.ts';
import { looksLikeHeading } from './looksLikeHeading.ts';
import type { Paragraph } from './recognised.ts';

/** A line kept as it stands although its number or its looks say that it was meant as something else. */
export function doubted(paragraph: Paragraph, line: SourceLine): Paragraph {
  if (paragraph.marker !== null || line.known?.role) return paragraph;
  const isNumbered = markerOf(line) !== undefined && markerOf(line)!.kind !== 'star';
  return isNumbered || looksLikeHeading(line) ? { ...paragraph, sure: 'unsure' } : paragraph;
}
