import type { Change, Review } from '../../lines/inline.ts';
import type { SourceBlock, SourceParagraph } from '../../source/sourceDocument.ts';
import { refusals } from '../refusals.ts';
import { type Element, elementsOf, findChild, valueOf } from '../xml/element.ts';
import { createInlineReader } from './readInlines.ts';
import { changeTypeOf, whoOf } from './changes.ts';
import { createLine } from './line.ts';
import { looksOf } from './looksOf.ts';
import { hasWords, isBare, type Piece } from './piece.ts';
import type { Place, Reader } from './reader.ts';
import { type ResolvedParagraph, resolveParagraph } from './resolveParagraph.ts';
import { toInlines } from './toInlines.ts';

/**
 * Reads one paragraph: itself, cut where a page break stands inside, with the paragraphs of its text boxes before or
 * after it. Nothing when its end is not part of the text that is read: then it goes on in the next one.
 */
export function readParagraph(reader: Reader, paragraph: Element, place: Place): SourceBlock[] {
  const { story } = place;
  const resolved = resolveParagraph(reader, paragraph, place.table);
  const pieces = story.carried;
  story.carried = [];
  const line = createLine(reader, pieces, createInlineReader(reader, resolved.layers));
  line.readInlines(paragraph.children, place);
  closeCodes(pieces, place);
  if (place.isDropped || hasDroppedEnd(reader, paragraph)) {
    story.carried = pieces;
    return [];
  }
  const blocks = toBlocks(reader, resolved, pieces, place);
  return withEnd(blocks, place.changes, trackedMark(reader, paragraph), formerStyle(reader, paragraph));
}

/** The end stands at the last part of a paragraph that pages cut. */
function withEnd(
  blocks: SourceBlock[],
  around: readonly Review[],
  mark: readonly Change[],
  former: SourceParagraph['former'],
): SourceBlock[] {
  const last = blocks.findLastIndex(({ kind }) => kind === 'paragraph');
  if (last < 0 || (around.length === 0 && mark.length === 0 && !former)) return blocks;
  const end = [...around, ...mark];
  const tracked = {
    ...(end.length > 0 && { end }),
    ...(mark.length > 0 && { mark }),
    ...(former && { former }),
  };
  return blocks.map((block, index) =>
    index === last && block.kind === 'paragraph' ? { ...block, ...tracked } : block,
  );
}

function trackedMark({ changes }: Reader, paragraph: Element): Change[] {
  if (changes.mode !== 'suggestions') return [];
  return elementsOf(findChild(findChild(paragraph, 'w:pPr'), 'w:rPr')).flatMap((change) => {
    const type = changeTypeOf(change.name);
    return type ? [{ type, id: '', ...whoOf(change) }] : [];
  });
}

/** The style before a tracked change of the paragraph's properties (17.13.5.29). */
function formerStyle({ changes, styles }: Reader, paragraph: Element): SourceParagraph['former'] {
  const change = findChild(findChild(paragraph, 'w:pPr'), 'w:pPrChange');
  if (changes.mode !== 'suggestions' || !change) return undefined;
  const style = styles.find('paragraph', valueOf(findChild(change, 'w:pPr'), 'w:pStyle'));
  const by = { type: 'form', id: '', former: {}, ...whoOf(change) } as const;
  return { style: style && !style.isDefault ? style.name : null, by };
}

/** The last paragraph of a story has an end, whatever its marks say. */
export function readCarried(reader: Reader, place: Place): SourceBlock[] {
  const { story } = place;
  if (story.carried.length === 0) return [];
  const pieces = story.carried;
  story.carried = [];
  if (!hasWords(pieces) && !pieces.some(({ kind }) => kind === 'box')) return [];
  return toBlocks(reader, resolveParagraph(reader, EMPTY, place.table), pieces, place);
}

const EMPTY: Element = { name: 'w:p', attrs: {}, children: [] };

/** A code reaches over the end of a paragraph only when its field was never closed: then its text is text. */
function closeCodes(pieces: Piece[], { story }: Place): void {
  for (const field of story.fields) {
    if (!field.isInResult) for (const piece of field.stash.splice(0)) pieces.push(piece);
  }
  const first = story.fields.findIndex((field) => !field.isInResult);
  if (first >= 0) story.fields.length = first;
}

/** The end of a paragraph is tracked by the properties of its mark (17.13.5). */
function hasDroppedEnd({ changes }: Reader, paragraph: Element): boolean {
  const mark = findChild(findChild(paragraph, 'w:pPr'), 'w:rPr');
  if (!mark) return false;
  const isGone = Boolean(findChild(mark, 'w:del') ?? findChild(mark, 'w:moveFrom'));
  const isNew = Boolean(findChild(mark, 'w:ins') ?? findChild(mark, 'w:moveTo'));
  if (changes.mode === 'final') return isGone;
  if (changes.mode === 'original') return isNew;
  return false;
}

function toBlocks(reader: Reader, resolved: ResolvedParagraph, pieces: Piece[], place: Place): SourceBlock[] {
  const { story } = place;
  const parts = splitAtPages(pieces);
  const last = parts.length - 1;
  return parts.flatMap((part, index) => {
    if (index > 0) story.opensPage = true;
    // A break at either end turns the page before what follows and leaves no paragraph of its own.
    if (last > 0 && isBare(part) && (index === 0 || index === last)) return [];
    const opensPage = story.opensPage || (index === 0 && resolved.props.opensPage === true);
    story.opensPage = false;
    const boxes = part.flatMap((piece) => (piece.kind === 'box' ? piece.blocks : []));
    const counted = index === 0 || parts.slice(0, index).every(isBare);
    const paragraph = toParagraph(reader, resolved, part, { opensPage, counted });
    return opensWithBox(part) ? [...boxes, paragraph] : [paragraph, ...boxes];
  });
}

function splitAtPages(pieces: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === 'page') parts.push([]);
    else parts.at(-1)!.push(piece);
  }
  return parts;
}

function opensWithBox(pieces: readonly Piece[]): boolean {
  const box = pieces.findIndex(({ kind }) => kind === 'box');
  return box >= 0 && !hasWords(pieces.slice(0, box));
}

/** Six times as many as the longest file that anyone met. */
const MOST_PARAGRAPHS = 100_000;

function toParagraph(
  reader: Reader,
  resolved: ResolvedParagraph,
  pieces: readonly Piece[],
  { opensPage, counted }: { opensPage: boolean; counted: boolean },
): SourceParagraph {
  const { style, props } = resolved;
  const runs = toInlines(pieces);
  const outline = props.outline ?? 9;
  reader.paragraphs += 1;
  if (reader.paragraphs > MOST_PARAGRAPHS) throw refusals.tooMany();
  return {
    kind: 'paragraph',
    runs,
    style: !style || style.isDefault || style.name === 'Normal' ? null : style.name,
    outline: outline < 9 ? outline + 1 : null,
    numbering: counted ? resolved.count() : null,
    looks: looksOf(props, pieces, runs, opensPage),
    origin: reader.paragraphs,
    ...bookmarksOf(pieces),
  };
}

/** Word sets bookmarks by itself for contents, links and the place of the last edit. */
const OWN_BOOKMARK = /^(?:_Toc|_GoBack|_Hlk)/u;

function bookmarksOf(pieces: readonly Piece[]): Pick<SourceParagraph, 'bookmarks'> {
  const names = pieces.flatMap((piece) => (piece.kind === 'bookmark' ? piece.name : []));
  const others = names.filter((name) => !OWN_BOOKMARK.test(name));
  return others.length > 0 ? { bookmarks: others } : {};
}
