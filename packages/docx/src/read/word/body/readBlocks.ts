import type { SourceBlock, SourceBreak } from '../../source/sourceDocument.ts';
import { type Element, elementsOf, findChild, startOf } from '../xml/element.ts';
import { alternativeOf } from './alternativeOf.ts';
import { changeTypeOf } from './changes.ts';
import { passCommentRange } from './passCommentRange.ts';
import { isLandscape, startsPage } from './pageSettings.ts';
import { readChunk } from './readChunk.ts';
import { readCarried, readParagraph } from './readParagraph.ts';
import type { Place, Reader } from './reader.ts';
import { readTable } from './readTable.ts';

/** Reads what a body, a cell, a note or a text box holds. */
export function readBlocks(
  reader: Reader,
  elements: readonly (Element | string)[],
  place: Place,
): SourceBlock[] {
  const blocks = readAll(reader, elements, place);
  return [...blocks, ...readCarried(reader, place)];
}

function readAll(reader: Reader, elements: readonly (Element | string)[], place: Place): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  for (const element of elements) {
    if (typeof element !== 'string') for (const block of readOne(reader, element, place)) blocks.push(block);
  }
  return blocks;
}

/** Settings of what stands around them. */
const SILENT = new Set([
  'w:tcPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:customXmlPr',
  'w:smartTagPr',
  'w:sectPr',
  'w:pPr',
  'w:background',
]);
/** What belongs into a paragraph; some programs forget it. */
const INLINE = new Set(['w:r', 'w:t', 'w:hyperlink', 'w:fldSimple', 'm:oMathPara', 'm:oMath']);

function readOne(reader: Reader, element: Element, place: Place): SourceBlock[] {
  const { name } = element;
  const change = changeTypeOf(name);
  if (name === 'w:p') return [...readParagraph(reader, element, place), ...endSection(reader, element)];
  if (name === 'w:tbl') {
    const carried = readCarried(reader, place);
    const table = readTable(reader, element, place);
    return table ? [...carried, table] : carried;
  }
  if (name === 'mc:AlternateContent') return readAll(reader, alternativeOf(element), place);
  if (INLINE.has(name)) return readParagraph(reader, { name: 'w:p', attrs: {}, children: [element] }, place);
  if (change) return readChanged(reader, element, change, place);
  if (name === 'w:altChunk') return place.isDropped ? [] : readChunk(reader, element.attrs['r:id'] ?? '');
  if (name === 'w:bookmarkStart') {
    // Between paragraphs it begins in the next one.
    if (!place.isDropped) place.story.carried.push({ kind: 'bookmark', name: element.attrs['w:name'] ?? '' });
    return [];
  }
  if (SILENT.has(name) || passCommentRange(reader, element, place.story)) return [];
  return readUnknown(reader, element, place);
}

function readChanged(
  reader: Reader,
  element: Element,
  change: 'insertion' | 'deletion',
  place: Place,
): SourceBlock[] {
  const blocks = readAll(reader, element.children, reader.changes.enter(change, element, place));
  reader.changes.leave();
  return blocks;
}

const KNOWN = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag']);

function readUnknown(reader: Reader, element: Element, place: Place): SourceBlock[] {
  const blocks = readAll(reader, element.children, place);
  if (blocks.length > 0 && !KNOWN.has(element.name)) {
    reader.report.note('unknownElement', 'warning', unknownMessage, startOf(element));
  }
  return blocks;
}

function unknownMessage(count: number): string {
  return `Có ${count} thành phần lạ trong tệp; chữ bên trong được giữ thành đoạn văn.`;
}

/** A section's settings stand in its last paragraph; what follows has those of the next one. */
function endSection({ sections }: Reader, paragraph: Element): SourceBreak[] {
  const settings = findChild(findChild(paragraph, 'w:pPr'), 'w:sectPr');
  const next = settings && sections.get(settings);
  if (!settings || !next) return [];
  const landscape = isLandscape(next);
  return startsPage(next) || landscape !== isLandscape(settings) ? [{ kind: 'pages', landscape }] : [];
}

/** Settings of all the sections of a body, in order. */
export function sectionsOf(body: Element): Element[] {
  return elementsOf(body).flatMap((child) => {
    if (child.name === 'w:sectPr') return [child];
    if (child.name === 'w:p') return findChild(findChild(child, 'w:pPr'), 'w:sectPr') ?? [];
    return child.name === 'w:tbl' ? [] : sectionsOf(child);
  });
}
