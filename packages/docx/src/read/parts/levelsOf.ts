import { fromRoman } from '@duthao/plan';
import type { Sureness } from '../importedPlan.ts';
import { markerOf } from '../lines/markerOf.ts';
import type { Marker } from '../lines/readMarker.ts';
import { isCapitals } from '../lines/sentences.ts';
import { type SourceLine, wordsOfLine } from '../lines/sourceLine.ts';
import type { BodyItem } from './groupRows.ts';
import { looksLikeHeading } from './looksLikeHeading.ts';

const DEEPEST = 4;
const LONGEST_HEADING = 200;

/** A line that opens a section. */
export interface Heading {
  readonly level: number;
  readonly marker: Marker | undefined;
  readonly sure: Sureness;
}

/** Tells which lines open sections, and of which level, from the styles, numbers and looks that a document uses. */
export interface Levels {
  /** Undefined when the line is text, whatever number it begins with. */
  headingOf(line: SourceLine): Heading | undefined;
}

/**
 * A style of ours says it all. Else numbers: phần stands above A., A. above I., I. above 1., 1. above 1.1.; the
 * highest kind that a document uses is level 1. Else levels of the outline; else, where nothing is numbered, looks.
 * Below headings without numbers, 1. is the next level or, where there are several levels of them, a list.
 */
export function levelsOf(items: readonly BodyItem[]): Levels {
  const lines = items.flatMap((item) => (item.kind === 'line' ? item.line : []));
  const rank = ranksOf(lines);
  const bare = bareHeadings(lines, rank);
  return { headingOf };

  function headingOf(line: SourceLine): Heading | undefined {
    const marker = markerOf(line);
    const role = line.known?.role;
    if (role?.kind === 'section') return { level: role.level, marker, sure: 'sure' };
    if (role || line.cells) return undefined;
    const byNumber = marker && rank(line);
    const isBare = bare.levelOf(line) !== undefined;
    if (byNumber !== undefined && !isBare) {
      if (bare.depth > 1 || byNumber + bare.depth > DEEPEST) return undefined;
      return { level: byNumber + bare.depth, marker, sure: isStrong(line) ? 'sure' : 'likely' };
    }
    if (isBare) return { level: bare.levelOf(line)!, marker, sure: isOutlined(line) ? 'likely' : 'unsure' };
    if (marker || !isOutlined(line)) return undefined;
    return { level: Math.min(bare.outlineLevel(line), DEEPEST), marker, sure: 'likely' };
  }
}

interface BareHeadings {
  /** How many levels have no numbers; 0 where numbers tell all. */
  readonly depth: number;
  levelOf(line: SourceLine): number | undefined;
  outlineLevel(line: SourceLine): number;
}

/** The headings of a document whose upper levels have no numbers: by the outline, else by capitals and weight. */
function bareHeadings(
  lines: readonly SourceLine[],
  rank: (line: SourceLine) => number | undefined,
): BareHeadings {
  const outlined = lines.filter((line) => isOutlined(line) && !line.cells);
  const levels = [...new Set(outlined.map(({ known }) => known!.outline!))].sort((a, b) => a - b);
  const outlineLevel = (line: SourceLine): number => levels.indexOf(line.known!.outline!) + 1;
  const none: BareHeadings = { depth: 0, levelOf: () => undefined, outlineLevel };
  const isNumberedAbove = lines.some((line) => rank(line) !== undefined && ABOVE.has(markerOf(line)!.kind));
  if (isNumberedAbove) return none;
  if (outlined.filter((line) => !markerOf(line)).length > 1) {
    const levelOf = (line: SourceLine): number | undefined =>
      isOutlined(line) && !line.cells ? Math.min(outlineLevel(line), DEEPEST) : undefined;
    return { depth: Math.min(levels.length, DEEPEST), levelOf, outlineLevel };
  }
  const set = lines.filter((line) => !markerOf(line) && looksLikeHeading(line));
  const hasCapitals = set.filter(isInCapitals).length > 0;
  const isNumbered = lines.some((line) => rank(line) !== undefined);
  if (outlined.length > 0 || set.length < 2 || (isNumbered && set.filter(isInCapitals).length < 2))
    return none;
  const levelOf = (line: SourceLine): number | undefined => {
    if (markerOf(line) || !looksLikeHeading(line)) return undefined;
    return hasCapitals && !isInCapitals(line) ? 2 : 1;
  };
  return { depth: 1, levelOf, outlineLevel };
}

/** Numbers that stand above 1. */
const ABOVE: ReadonlySet<Marker['kind']> = new Set(['part', 'upper', 'roman']);
const isOutlined = ({ known }: SourceLine): boolean => known?.outline !== undefined && !known.role;
const isInCapitals = (line: SourceLine): boolean =>
  line.known?.looks?.capitals === true || isCapitals(wordsOfLine(line));
const isStrong = (line: SourceLine): boolean => line.known?.looks?.bold === true || isInCapitals(line);

function ranksOf(lines: readonly SourceLine[]): (line: SourceLine) => number | undefined {
  // Headings in our styles count: what is typed among them later goes by their manner of numbers.
  const counted = lines.filter(({ known }) => known?.role === undefined || known.role.kind === 'section');
  const markers = counted.flatMap((line) => markerOf(line) ?? []);
  const has = (kind: Marker['kind'], n: number): boolean =>
    markers.some((m) => m.kind === kind && 'n' in m && m.n === n);
  const part = has('part', 1) ? 1 : 0;
  // One "A." alone is a heading only where it is set as one.
  const isSet = lines.some(
    (line) => markerOf(line)?.kind === 'upper' && line.known !== undefined && isStrong(line),
  );
  const upper = has('upper', 1) && (isSet || has('upper', 2)) ? part + 1 : part;
  const roman = has('roman', 1) || has('roman', 2) ? upper + 1 : upper;
  const arabic = roman + 1;
  const isParenInPlace = has('paren', 1) && !has('arabic', 1);
  return (line) => {
    const marker = markerOf(line);
    if (marker?.kind === 'part') return part > 0 ? 1 : undefined;
    if (marker?.kind === 'upper') return upper > part ? upper : undefined;
    if (marker?.kind === 'roman') return roman > upper && isHeading(line) ? roman : undefined;
    if (marker?.kind === 'arabic') return arabic;
    if (marker?.kind === 'paren') return isParenInPlace ? arabic : undefined;
    if (marker?.kind !== 'decimal') return undefined;
    return (fromRoman(marker.parts[0]!) === null ? arabic : roman) + marker.parts.length - 1;
  };
}

/** "V. I. Lênin viết …" at the start of a line is no section. */
function isHeading(line: SourceLine): boolean {
  return isInCapitals(line) || wordsOfLine(line).length <= LONGEST_HEADING;
}

/** Whether a line opens a section of level 1, so that what stands before it is bases and narrative. */
export function opensSections(items: readonly BodyItem[]): number {
  const levels = levelsOf(items);
  const headings = items.map((item) => (item.kind === 'line' ? levels.headingOf(item.line) : undefined));
  const first = headings.findIndex((heading) => heading?.level === 1);
  if (first >= 0) return first;
  const any = headings.findIndex((heading) => heading?.sure === 'sure');
  return any < 0 ? items.length : any;
}
