import { markersOf } from '@duthao/plan';
import { type IParagraphOptions, type ParagraphChild, TextRun } from 'docx';
import type { Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import { type Part, paragraphPart } from '../part.ts';
import type { StyleId } from '../styles.ts';
import { printedTextOf, runsOf } from './inlineFaces.ts';

type BodyOptions = Omit<IParagraphOptions, 'children' | 'style'>;

/** A paragraph of the body in a named style; one that announces what follows (":") stays with it. */
function writeLine(
  style: StyleId,
  lead: readonly ParagraphChild[],
  node: Node,
  context: Context,
  options: BodyOptions = {},
): Part {
  const announces = printedTextOf(node, context).trimEnd().endsWith(':');
  return paragraphPart({
    style,
    widowControl: true,
    ...(announces && { keepNext: true }),
    ...options,
    children: [...lead, ...runsOf(node, context)],
  });
}

function styleOf(paragraph: Node): StyleId {
  const marker = paragraph.attrs.marker as string | null;
  if (marker === 'point' || marker === 'number') return 'Diem';
  return marker ? 'GachDauDong' : 'ThanVan';
}

/** What stands before the first paragraph of a container in place of its marker: "1. ", "Điều 1. ". */
export interface Lead {
  readonly style: StyleId;
  readonly run: TextRun;
}

const titles = ['sectionTitle', 'annexTitle'];
export const isTitle = ({ type }: Node): boolean => titles.includes(type.name);

/** The paragraphs and tables of a container with their computed markers; its titles are written apart. */
export function writeBlocks(container: Node, context: Context, lead?: Lead): Part[] {
  const markers = markersOf(container);
  const first = container.children.findIndex(({ type }) => type.name === 'paragraph');
  return container.children.flatMap((child, i) => {
    if (isTitle(child)) return [];
    if (child.type.name !== 'paragraph') return context.write(child, context);
    if (lead && i === first) return [writeLine(lead.style, [lead.run], child, context)];
    return [writeLine(styleOf(child), markers[i] ? [new TextRun(markers[i])] : [], child, context)];
  });
}
