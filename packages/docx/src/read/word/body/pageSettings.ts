import { type Element, findChild, valueOf } from '../xml/element.ts';
import { twipsOf } from '../styles/measure.ts';

export function isLandscape(sectPr: Element): boolean {
  const size = findChild(sectPr, 'w:pgSz')?.attrs ?? {};
  const width = twipsOf(size['w:w']);
  const height = twipsOf(size['w:h']);
  if (width !== undefined && height !== undefined) return width > height;
  return size['w:orient'] === 'landscape';
}

/** Sections begin a page unless they say otherwise (17.6.22). */
export function startsPage(sectPr: Element): boolean {
  return !['continuous', 'nextColumn'].includes(valueOf(sectPr, 'w:type') ?? '');
}
