import type { Finding } from '@duthao/plan';
import { dropOverallMarks, slice, textOf, trim, wordsOf } from '../lines/inline.ts';
import { leadOf } from '../lines/leadOf.ts';
import type { SourceLine } from '../lines/sourceLine.ts';
import type { BodyItem } from './groupRows.ts';
import { isRunIn } from './isRunIn.ts';
import { type Heading, levelsOf } from './levelsOf.ts';
import { type Lifted, liftLetters } from './liftLetters.ts';
import { readSourceTable } from './readSourceTable.ts';
import { readTable } from './readTable.ts';
import type { Block, OpenSection, Paragraph, Section } from './recognised.ts';
import { countLists } from './countLists.ts';
import { doubted } from './doubted.ts';
import { splitRunInTitle } from './splitRunInTitle.ts';
import { takeClosings } from './takeClosings.ts';
import { toListItem } from './toParagraph.ts';

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
    const heading = item.kind === 'line' ? levels.headingOf(item.line) : undefined;
    if (item.kind === 'line' && heading) openSection(item.line, heading, open);
    else addBlock(item, open, findings);
  }
  const { sections, closings } = takeClosings(open);
  const lifted = sections.flatMap((section, index) => liftLetters(section, sections[index + 1]));
  return { sections: lifted.map((section, index) => close(section, lifted[index + 1])), closings, findings };
}

/** A table or a line of text as a block. */
export function readBlock(item: BodyItem, findings: Finding[]): Block {
  if (item.kind === 'line') return doubted(toListItem(item.line), item.line);
  const read = item.kind === 'rows' ? readTable(item.rows) : readSourceTable(item.table);
  findings.push(...read.findings);
  return read.table;
}

/** "PHẦN THỨ NHẤT" may stand on a line of its own: the next line in capitals is then its title. */
function addBlock(item: BodyItem, open: OpenSection[], findings: Finding[]): void {
  const last = open.at(-1) ?? openUnnamed(open, findings);
  const block = readBlock(item, findings);
  const isTitle =
    last.runIn === undefined && wordsOf(last.text) === '' && last.label !== '' && last.blocks.length === 0;
  if (isTitle && block.kind === 'paragraph' && block.marker === null)
    open[open.length - 1] = { ...last, text: block.runs };
  else last.blocks.push(block);
}

/** A table stands in a section always; where the source has none above it, one without a title is made. */
function openUnnamed(open: OpenSection[], findings: Finding[]): OpenSection {
  const section: OpenSection = { level: 1, label: '', text: [], blocks: [], sure: 'unsure', bookmarks: [] };
  const message =
    'Không thấy mục nào phía trên bảng đầu tiên nên đã thêm một mục chưa có tên; đề nghị đặt tên mục.';
  findings.push({ rule: 'sectionAdded', severity: 'warning', message });
  open.push(section);
  return section;
}

function openSection(line: SourceLine, { level, marker, sure }: Heading, open: OpenSection[]): void {
  const role = line.known?.role;
  const own = role?.kind === 'section' ? { runIn: role.runIn, lettered: marker?.kind === 'letter' } : {};
  const text = trim(slice(line.runs, marker?.length ?? leadOf(line.runs)));
  const { title, rest } = role ? { title: text, rest: [] } : splitRunInTitle(text);
  open.push({
    level: Math.min(level, (open.at(-1)?.level ?? 0) + 1),
    label: marker?.label ?? '',
    text: title,
    blocks: rest.length > 0 ? [{ kind: 'paragraph', marker: null, runs: rest }] : [],
    sure,
    bookmarks: line.known?.bookmarks ?? [],
    ...(text.length === 0 && { tracked: line.runs.flatMap(({ review = [] }) => review) }),
    ...own,
    ...(rest.length > 0 && { runIn: false }),
  });
}

function close(section: Lifted, next: { level: number } | undefined): Section {
  const hasBelow = section.blocks.length > 0 || (next !== undefined && next.level > section.level);
  const hasText = textOf(section.text).trim() !== '';
  const runIn = hasText && (section.runIn ?? isRunIn(wordsOf(section.text), section.level, hasBelow));
  const paragraph: Block = { kind: 'paragraph', marker: null, runs: section.text };
  const { level, label, numbering, sure, bookmarks, tracked } = section;
  return {
    level,
    label,
    numbering,
    sure,
    bookmarks,
    tracked,
    runIn,
    title: runIn ? [] : dropOverallMarks(section.text),
    blocks: countLists(runIn ? [paragraph, ...section.blocks] : section.blocks),
  };
}
