import type { Node } from 'prosemirror-model';
import type { OutlineEntry } from '../outlineOf.ts';
import { toCapitals } from '../printed.ts';
import { bodyText, isParagraph } from './bodyText.ts';
import { inlineText } from './inlineText.ts';
import type { Printing } from './Printing.ts';

const isTitle = (child: Node): boolean => child.type.name === 'sectionTitle';

/**
 * "I. MỤC ĐÍCH", or "1. text" of a section without a title, then its blocks. A second title, left by concurrent
 * edits, follows the first without a number. Deeper sections are entries of their own.
 */
export function sectionText({ node, number, depth }: OutlineEntry, printing: Printing): string[] {
  const titles = node.children.filter((child) => isTitle(child) && child.childCount > 0);
  const written = titles.map((title) => inlineText(title, printing));
  const capitals = depth === 1 ? written.map(toCapitals) : written;
  const [title, ...more] = capitals;
  if (title !== undefined) return [`${number} ${title}`, ...more, ...bodyText(node, printing)];
  const first = node.children.find((child) => !isTitle(child));
  if (first && isParagraph(first)) return bodyText(node, printing, number);
  return [number, ...bodyText(node, printing)];
}
