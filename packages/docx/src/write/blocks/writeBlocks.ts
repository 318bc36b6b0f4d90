import { markersOf } from '@duthao/plan';
import type { ParagraphChild } from 'docx';
import type { Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import { type Part, paragraphPart } from '../part.ts';
import { plainRun } from '../plain/plainRun.ts';
import type { StyleId } from '../styles/allStyles.ts';
import { printedTextOf, runsOf } from './inlineFaces.ts';

export interface BodyLook {
  /** What stands before the first paragraph in place of its marker ("1. ", "Điều 1. "), and that paragraph's style. */
  readonly lead?: { readonly style: StyleId; readonly runs: readonly ParagraphChild[] };
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
function writeLine(style: string, lead: readonly ParagraphChild[], node: Node, context: Context): Part {
  const announces = printedTextOf(node, context).trimEnd().endsWith(':');
  return paragraphPart({
    style,
    ...(announces && { keepNext: true }),
    children: [...lead, ...runsOf(node, context)],
  });
}

/** Indented paragraphs look as others do, for one indent holds through a document (II.6); their style says it. */
function styleOf(paragraph: Node, base: StyleId | undefined, { levels }: Context): string {
  const { marker, indent } = paragraph.attrs as { marker: string | null; indent: number | null };
  return levels.idOf(base ?? styleOfMarker[marker ?? ''] ?? 'ThanVan', indent ?? 0);
}

const titles = ['sectionTitle', 'annexTitle'];
export const isTitle = ({ type }: Node): boolean => titles.includes(type.name);

export const markerRun = (text: string): ParagraphChild => plainRun(text, { style: 'DauDong' });

/** The paragraphs and tables of a container with their computed markers; its titles are written apart. */
export function writeBlocks(container: Node, context: Context, { lead, style }: BodyLook = {}): Part[] {
  const markers = markersOf(container);
  const first = container.children.findIndex(({ type }) => type.name === 'paragraph');
  return container.children.flatMap((child, i) => {
    if (isTitle(child)) return [];
    if (child.type.name !== 'paragraph') return context.write(child, context);
    if (lead && i === first) return [writeLine(lead.style, lead.runs, child, context)];
    const marker = markers[i] ? [markerRun(markers[i])] : [];
    return [writeLine(styleOf(child, style, context), marker, child, context)];
  });
}
