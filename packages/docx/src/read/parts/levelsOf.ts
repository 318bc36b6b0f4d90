import { fromRoman } from '@duthao/plan';
import { textOf } from '../lines/inline.ts';
import { type Marker, readMarker } from '../lines/readMarker.ts';
import { isCapitals } from '../lines/sentences.ts';
import { type SourceLine, wordsOfLine } from '../lines/sourceLine.ts';
import type { BodyItem } from './groupRows.ts';

const DEEPEST = 4;
const LONGEST_HEADING = 200;

/** Tells the level of a numbered line from the kinds of numbers that this document uses. */
export interface Levels {
  /** Undefined when the number belongs to the text. */
  levelOf(marker: Marker, line: SourceLine): number | undefined;
}

/** A. stands above I., I. above 1., 1. above 1.1.; the highest kind that a document uses is level 1. */
export function levelsOf(items: readonly BodyItem[]): Levels {
  const markers = items.flatMap((item) =>
    item.kind === 'line' ? (readMarker(textOf(item.line.runs)) ?? []) : [],
  );
  const has = (kind: Marker['kind'], n: number): boolean =>
    markers.some((m) => m.kind === kind && 'n' in m && m.n === n);
  const upper = has('upper', 1) && has('upper', 2) ? 1 : 0;
  const roman = has('roman', 1) || has('roman', 2) ? upper + 1 : upper;
  const arabic = roman + 1;
  return {
    levelOf: (marker, line) => {
      const level = rank(marker, line);
      return level === undefined || level > DEEPEST ? undefined : level;
    },
  };

  function rank(marker: Marker, line: SourceLine): number | undefined {
    if (marker.kind === 'upper') return upper > 0 ? 1 : undefined;
    if (marker.kind === 'roman') return roman > upper && isHeading(line) ? roman : undefined;
    if (marker.kind === 'arabic') return arabic;
    if (marker.kind !== 'decimal') return undefined;
    return fromRoman(marker.parts[0]!) === null
      ? arabic + marker.parts.length - 1
      : roman + marker.parts.length - 1;
  }
}

/** "V. I. Lênin viết …" at the start of a line is no section. */
function isHeading(line: SourceLine): boolean {
  const text = wordsOfLine(line);
  return isCapitals(text) || text.length <= LONGEST_HEADING;
}

/** Whether a line opens a section of level 1, so that what stands before it is bases and narrative. */
export function opensSections(items: readonly BodyItem[]): number {
  const levels = levelsOf(items);
  const index = items.findIndex((item) => {
    if (item.kind !== 'line') return false;
    const marker = readMarker(textOf(item.line.runs));
    return marker !== undefined && levels.levelOf(marker, item.line) === 1;
  });
  return index < 0 ? items.length : index;
}
