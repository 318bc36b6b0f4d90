import type { Finding } from '@duthao/plan';
import { dropOverallMarks, slice, textOf, trim, wordsOf } from '../lines/inline.ts';
import { type Marker, readMarker } from '../lines/readMarker.ts';
import type { SourceLine } from '../lines/sourceLine.ts';
import type { BodyItem } from './groupRows.ts';
import { levelsOf, type Levels } from './levelsOf.ts';
import { readTable } from './readTable.ts';
import type { Block, OpenSection, Paragraph, Section } from './recognised.ts';
import { takeClosings } from './takeClosings.ts';
import { liftLetters } from './liftLetters.ts';
import { isRunIn } from './isRunIn.ts';
import { toParagraph } from './toParagraph.ts';

/** Reads numbered sections, what stands below each, and the narrative that closes the plan after the last one. */
export function readSections(items: readonly BodyItem[]): {
  sections: Section[];
  closings: Paragraph[];
  findings: Finding[];
} {
  const findings: Finding[] = [];
  const levels = levelsOf(items);
  const open: OpenSection[] = [];
  for (const item of items) {
    const block = item.kind === 'line' ? openOrBlock(item.line, levels, open) : readRows(item.rows, findings);
    if (block) open.at(-1)?.blocks.push(block);
  }
  const { sections, closings } = takeClosings(open);
  const lifted = sections.flatMap((section, index) => liftLetters(section, sections[index + 1]));
  return { sections: lifted.map((section, index) => close(section, lifted[index + 1])), closings, findings };
}

function readRows(rows: Parameters<typeof readTable>[0], findings: Finding[]): Block {
  const { table, findings: more } = readTable(rows);
  findings.push(...more);
  return table;
}

function openOrBlock(line: SourceLine, levels: Levels, open: OpenSection[]): Block | undefined {
  const marker = readMarker(textOf(line.runs));
  const typed = marker && levels.levelOf(marker, line);
  if (!marker || typed === undefined) return asBlock(line, marker);
  const level = Math.min(typed, (open.at(-1)?.level ?? 0) + 1);
  open.push({ level, label: marker.label, text: trim(slice(line.runs, marker.length)), blocks: [] });
  return undefined;
}

function asBlock(line: SourceLine, marker: Marker | undefined): Block {
  if (marker?.kind !== 'letter') return toParagraph(line);
  return {
    kind: 'paragraph',
    marker: 'point',
    runs: trim(slice(line.runs, marker.length)),
    label: marker.label,
  };
}

function close(
  section: ReturnType<typeof liftLetters>[number],
  next: { level: number } | undefined,
): Section {
  const hasBelow = section.blocks.length > 0 || (next !== undefined && next.level > section.level);
  const runIn = isRunIn(wordsOf(section.text), section.level, hasBelow);
  const paragraph: Block = { kind: 'paragraph', marker: null, runs: section.text };
  return {
    level: section.level,
    label: section.label,
    numbering: section.numbering,
    runIn,
    title: runIn ? [] : dropOverallMarks(section.text),
    blocks: runIn ? [paragraph, ...section.blocks] : section.blocks,
  };
}
