import { markersOf } from '@duthao/plan';
import type { Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import type { Lead } from '../marks/sectionMarks.ts';
import { type Part, paragraphPart } from '../part.ts';
import { plainRun } from '../plain/plainRun.ts';
import { entriesOf, type Entry } from '../review/entriesOf.ts';
import type { Both } from '../review/Tracked.ts';
import type { StyleId } from '../styles/allStyles.ts';
import { printedTextOf } from './printedTextOf.ts';
import { type LineLook, lineOf, withinOf } from './lineOf.ts';
import { type Looks, looksAt, looksOf } from './looksOf.ts';

/** What stands before the first paragraph in place of its marker ("1. ", "Điều 1. "), and that paragraph's style. */
export interface FirstLook {
  readonly style: StyleId;
  readonly lead: Lead;
}

export interface BodyLook {
  readonly first?: Both<FirstLook | undefined>;
  /** One style for all paragraphs, whatever their marker. */
  readonly style?: StyleId;
}

const styleOfMarker: Readonly<Record<string, StyleId>> = {
  dash: 'GachDauDong',
  plus: 'DauCong',
  point: 'Diem',
  number: 'SoThuTu',
};

/** A paragraph of the body in a named style; one that announces what follows (":") stays with it. */
function writeLine(entry: Entry, looks: Both<LineLook | null>, context: Context): Part {
  const shown = entry.begins.after ?? entry.begins.before;
  const announces = printedTextOf(shown?.node ?? entry.node, context)
    .trimEnd()
    .endsWith(':');
  return paragraphPart(lineOf(entry, looks, context, { options: { ...(announces && { keepNext: true }) } }));
}

/** Indented paragraphs look as others do, for one indent holds through a document (II.6); their style says it. */
function styleOf(paragraph: Node, base: StyleId | undefined, { levels }: Context): string {
  const { marker, indent } = paragraph.attrs as { marker: string | null; indent: number | null };
  return levels.idOf(base ?? styleOfMarker[marker ?? ''] ?? 'ThanVan', indent ?? 0);
}

const titles = ['sectionTitle', 'annexTitle'];
export const isTitle = ({ type }: Node): boolean => titles.includes(type.name);

export const markerRun = (text: string) => plainRun(text, { style: 'DauDong' });

/** The paragraphs and tables of a container with their computed markers; its titles are written apart. */
export function writeBlocks(container: Node, context: Context, { first, style }: BodyLook = {}): Part[] {
  const { all, texts } = entriesOf([container], context);
  const looks: Looks = looksOf(texts, context, (node, text) =>
    looksIn(node, context, { style, first: first?.[text] }),
  );
  return all.flatMap((entry) => {
    if (isTitle(entry.node)) return [];
    if (!entry.node.isTextblock) return context.write(entry.node, withinOf(context, entry.tracked));
    return [writeLine(entry, looksAt(entry, looks), context)];
  });
}

function looksIn(
  container: Node,
  context: Context,
  { style, first }: { style: StyleId | undefined; first: FirstLook | undefined },
): (LineLook | null)[] {
  const markers = markersOf(container);
  const led = first ? container.children.findIndex(({ type }) => type.name === 'paragraph') : -1;
  return container.children.map((child, i) => {
    if (child.type.name !== 'paragraph') return null;
    if (first && i === led) return first;
    const lead = markers[i] ? { text: markers[i] } : undefined;
    return { style: styleOf(child, style, context), lead };
  });
}
