import type { Block, OpenSection } from './recognised.ts';

export interface Lifted extends Omit<OpenSection, 'blocks'> {
  readonly numbering: 'letter' | null;
  readonly blocks: readonly Block[];
}

/** Letters number sections from this depth on; above it the computed number would not be a letter. */
const SHALLOWEST = 2;
const DEEPEST = 3;

const isPoint = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' && block.marker === 'point';

/** Makes a) b) c) of a section its sections when one of them has blocks of its own, otherwise leaves them points. */
export function liftLetters(section: OpenSection, next: OpenSection | undefined): Lifted[] {
  const { level, blocks } = section;
  if (section.lettered !== undefined) return [{ ...section, numbering: numberingOf(section, next) }];
  const starts = blocks.flatMap((block, index) => (isPoint(block) ? [index] : []));
  const hasSections = next !== undefined && next.level > level;
  const canLift = level >= SHALLOWEST && level <= DEEPEST && !hasSections;
  if (!canLift || !starts.some((start, i) => hasOwnBlocks(blocks, start, starts[i + 1]))) {
    return [{ ...section, numbering: null }];
  }
  const lifted = starts.map((start, i) => liftOne(blocks, start, starts[i + 1], level + 1));
  return [{ ...section, numbering: 'letter', blocks: blocks.slice(0, starts[0]) }, ...lifted];
}

/** Below letters there are letters without a word. */
function numberingOf(section: OpenSection, next: OpenSection | undefined): 'letter' | null {
  return next?.lettered && next.level > section.level && !section.lettered ? 'letter' : null;
}

/** A plain paragraph after the last letter goes on with the text around the list. */
function hasOwnBlocks(blocks: readonly Block[], start: number, end: number | undefined): boolean {
  if (end !== undefined) return end > start + 1;
  const first = blocks[start + 1];
  return first !== undefined && (first.kind !== 'paragraph' || first.marker !== null);
}

function liftOne(blocks: readonly Block[], start: number, end: number | undefined, level: number): Lifted {
  const point = blocks[start];
  const { runs, label } = point?.kind === 'paragraph' ? point : { runs: [], label: '' };
  return {
    level,
    label: label ?? '',
    text: runs,
    numbering: null,
    blocks: blocks.slice(start + 1, end),
    sure: 'likely',
    bookmarks: [],
  };
}
