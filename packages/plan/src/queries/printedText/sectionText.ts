import type { OutlineEntry } from '../outlineOf.ts';
import { toCapitals } from '../printed.ts';
import { bodyText, withLead } from './bodyText.ts';
import { inlineText } from './inlineText.ts';
import type { Printing } from './Printing.ts';

/** "I. MỤC ĐÍCH", or "1. text" of a run-in section, then its blocks; deeper sections are entries of their own. */
export function sectionText({ node, number, depth }: OutlineEntry, printing: Printing): string[] {
  const [first, ...rest] = node.children;
  const titled = first?.type.name === 'sectionTitle';
  const title = titled ? inlineText(first, printing).trim() : '';
  const body = titled ? bodyText(node.type.create(node.attrs, rest), printing) : bodyText(node, printing);
  if (!title) return withLead(number, body);
  return [`${number} ${depth === 1 ? toCapitals(title) : title}`, ...body];
}
