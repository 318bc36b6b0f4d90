import type { Node } from 'prosemirror-model';
import type { OutlineEntry } from '../outlineOf.ts';
import { toCapitals } from '../printed.ts';
import { bodyLines, isParagraph } from './bodyLines.ts';
import { inlineText } from './inlineText.ts';
import { linesOf, type PrintedLine, withId } from './PrintedLine.ts';
import type { Printing } from './Printing.ts';

const isTitle = (child: Node): boolean => child.type.name === 'sectionTitle';

/**
 * "I. MỤC ĐÍCH", or "1. text" of a section without a title, then its blocks. A second title, left by concurrent
 * edits, follows the first without a number. Deeper sections are entries of their own.
 */
export function sectionLines({ node, number, depth }: OutlineEntry, printing: Printing): PrintedLine[] {
  const titles = node.children.filter((child) => isTitle(child) && child.childCount > 0);
  const written = titles.map((title) => inlineText(title, printing));
  const [title, ...more] = depth === 1 ? written.map(toCapitals) : written;
  if (title !== undefined) {
    const heading = linesOf('heading', [`${number} ${title}`, ...more], depth);
    return [...withId(node, heading), ...bodyLines(node, printing)];
  }
  const first = node.children.find((child) => !isTitle(child));
  if (first && isParagraph(first)) return bodyLines(node, printing, number);
  return [...withId(node, linesOf('text', [number])), ...bodyLines(node, printing)];
}
