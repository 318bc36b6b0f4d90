import { markersOf } from '@duthao/plan';
import { type IParagraphOptions, type ParagraphChild, TextRun } from 'docx';
import type { Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import { type Part, paragraphPart } from '../part.ts';
import type { StyleId } from '../styles.ts';
import { printedTextOf, runsOf } from './inlineFaces.ts';

type BodyOptions = Omit<IParagraphOptions, 'children' | 'style'>;

/** A paragraph of the body in a named style; one that announces what follows (":") stays with it. */
export function writeLine(
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

/** Paragraph `index` of a container, its computed marker before it. */
export function writeParagraph(container: Node, index: number, context: Context): Part {
  const paragraph = container.child(index);
  const marker = markersOf(container)[index] ?? '';
  return writeLine(styleOf(paragraph), marker ? [new TextRun(marker)] : [], paragraph, context);
}
