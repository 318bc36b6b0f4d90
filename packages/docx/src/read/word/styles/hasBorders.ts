import { type Element, elementsOf } from '../xml/element.ts';

/** Whether any line is drawn by `tblBorders` or `tcBorders`; undefined when nothing is said of lines. */
export function hasBorders(borders: Element | undefined): boolean | undefined {
  const lines = elementsOf(borders).map(({ attrs }) => attrs['w:val']);
  if (lines.length === 0) return undefined;
  return lines.some((line) => line !== undefined && line !== 'nil' && line !== 'none');
}
