import type { SourceDocument, SourceThread } from '../source/sourceDocument.ts';
import { type ChangesToRead, createChanges } from './body/changes.ts';
import { noteRunningHeads } from './body/noteRunningHeads.ts';
import { isLandscape } from './body/pageSettings.ts';
import { readBlocks, sectionsOf } from './body/readBlocks.ts';
import { createStory, NO_TABLE, type Place, type Reader } from './body/reader.ts';
import { createNumbers } from './numbering/createNumbers.ts';
import { readNumbering } from './numbering/readNumbering.ts';
import { openPackage, type Package } from './parts/openPackage.ts';
import { readProperties, readVariables } from './parts/readProperties.ts';
import { refuseOle } from './refuseOle.ts';
import { refusals } from './refusals.ts';
import { createReport, type Report } from './report.ts';
import { readStyles } from './styles/readStyles.ts';
import { readTheme } from './styles/readTheme.ts';
import { createRunResolver } from './styles/resolveRun.ts';
import { readThreads } from './threads/readThreads.ts';
import { toSourceThread } from './threads/toSourceThread.ts';
import { childrenNamed, type Element, findChild } from './xml/element.ts';

export interface WordOptions {
  /** Tracked changes as suggestions (the default), as if all were accepted, or as if all were rejected. */
  readonly changes?: ChangesToRead;
}

/**
 * Reads a Word file (.docx, .docm, .dotx; transitional or strict) as it would print: styles, lists and merged cells
 * resolved, old encodings decoded, comments and tracked changes kept. A pure function of the bytes: nothing outside
 * the file is fetched, no macro is looked at. Throws ImportError, one Vietnamese sentence each; whatever opens is
 * read to its end, and what could not be understood is named in the findings.
 */
export function readWord(bytes: Uint8Array, { changes = 'suggestions' }: WordOptions = {}): SourceDocument {
  refuseOle(bytes);
  const file = openPackage(bytes);
  const body = findChild(file.main, 'w:body');
  if (!body) throw refusals.broken();
  const report = createReport();
  const sections = sectionsOf(body);
  const reader = createReader(file, sections, changes, report);
  const [opening] = sections;
  const blocks = readBlocks(reader, body.children, createPlace(reader));
  const threads = reader.threads.list.map((thread) => toSourceThread(reader, thread, createPlace(reader)));
  noteRunningHeads(file, report);
  noteUnmarked(reader, threads);
  noteDamage(file, report);
  return {
    blocks: opening && isLandscape(opening) ? [{ kind: 'pages', landscape: true }, ...blocks] : blocks,
    threads,
    findings: report.findings(),
    properties: readProperties(file.properties()),
    variables: readVariables(file.related('settings')[0]),
  };
}

function createReader(
  file: Package,
  sections: readonly Element[],
  changes: ChangesToRead,
  report: Report,
): Reader {
  const theme = readTheme(file.related('theme')[0]);
  const styles = readStyles(file.related('styles')[0], theme);
  return {
    styles,
    runs: createRunResolver(styles, theme),
    numbers: createNumbers(readNumbering(file.related('numbering')[0], theme), styles),
    threads: readThreads(file),
    changes: createChanges(changes),
    report,
    findPart: file.findPart,
    notes: new Map([...notesOf(file, 'footnote'), ...notesOf(file, 'endnote')]),
    sections: new Map(sections.map((section, index) => [section, sections[index + 1]])),
    paragraphs: 0,
  };
}

function createPlace(reader: Reader): Place {
  return {
    story: createStory(),
    changes: [],
    isDropped: false,
    table: NO_TABLE,
    readBlocks: (elements, place) => readBlocks(reader, elements, place),
  };
}

/** Separators are notes with a type (17.11.9). */
function notesOf(file: Package, kind: 'footnote' | 'endnote'): (readonly [string, Element])[] {
  return file
    .related(`${kind}s`)
    .flatMap((root) => childrenNamed(root, `w:${kind}`))
    .filter(({ attrs }) => (attrs['w:type'] ?? 'normal') === 'normal')
    .map((note) => [`${kind} ${note.attrs['w:id'] ?? ''}`, note] as const);
}

function noteUnmarked({ threads, report }: Reader, list: readonly SourceThread[]): void {
  for (const { id, comments } of list) {
    if (!threads.anchored.has(id))
      report.note('commentWithoutText', 'info', unmarkedMessage, comments[0]?.text);
  }
}

function unmarkedMessage(count: number): string {
  return `Có ${count} ý kiến không gắn với đoạn chữ nào; vẫn giữ trong danh sách ý kiến.`;
}

function noteDamage(file: Package, report: Report): void {
  for (const name of file.damaged()) report.note('damagedPart', 'warning', damageMessage, partName(name));
}

function damageMessage(): string {
  return 'Một phần của tệp bị hỏng; đã đọc những gì còn đọc được, đề nghị đối chiếu với tệp gốc.';
}

/** What people call a part of the file; null for a part that holds nothing to read. */
function partName(path: string): string | undefined {
  const name = /([a-z]+)\d*\.xml$/i.exec(path)?.[1]?.toLowerCase();
  return name === undefined ? undefined : PART_NAMES[name];
}

const PART_NAMES: Readonly<Record<string, string>> = {
  document: 'phần nội dung chính',
  footnotes: 'phần chú thích',
  endnotes: 'phần chú thích cuối',
  comments: 'phần ý kiến',
  header: 'phần đầu trang',
  footer: 'phần chân trang',
  styles: 'phần kiểu chữ',
  numbering: 'phần đánh số tự động',
};
