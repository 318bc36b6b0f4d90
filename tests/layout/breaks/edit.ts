import { XMLSerializer } from '@xmldom/xmldom';
import type { Printed } from '../match/alignWord.ts';
import type { Role } from '../match/Expected.ts';
import { attrsOf, below, childOf, childrenOf, type Element } from '../read/xml.ts';
import { closeParts, type Parts } from '../read/zip.ts';
import type { Sheet } from '../Sheet.ts';

/** A file that is opened to be spoiled: its paragraphs by role, and all its parts. */
export interface Opened {
  readonly sheet: Sheet;
  readonly parts: Parts;
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export function close({ sheet, parts }: Opened): Uint8Array {
  const document = new XMLSerializer().serializeToString(sheet.printed[0]!.paragraph.element.ownerDocument!);
  return closeParts({ ...parts, 'word/document.xml': document });
}

export const first = ({ sheet }: Opened, role: Role, which = 0): Element =>
  all({ sheet }, role)[which]!.paragraph.element;

export const all = ({ sheet }: Pick<Opened, 'sheet'>, role: Role): Printed[] =>
  sheet.printed.filter((one) => one.role === role);

/** Sets a property of an element, made where it is missing: `set(p, 'pPr', 'jc', { val: 'left' })`. */
export function set(element: Element, holder: string, name: string, attrs: Record<string, string>): void {
  const properties = childOf(element, holder) ?? insert(element, make(element, holder));
  const property = childOf(properties, name) ?? properties.appendChild(make(element, name));
  for (const [key, value] of Object.entries(attrs))
    (property as Element).setAttributeNS(W, `w:${key}`, value);
}

export const setRuns = (paragraph: Element, name: string, attrs: Record<string, string>): void => {
  for (const run of below(paragraph, 'r')) set(run, 'rPr', name, attrs);
};

/** Changes the words of a paragraph; what its runs hold is put into the first of them. */
export function retell(paragraph: Element, tell: (text: string) => string): void {
  const [start, ...others] = below(paragraph, 't');
  const text = [start, ...others].map((one) => one?.textContent ?? '').join('');
  others.forEach(remove);
  start!.textContent = tell(text);
}

export function remove(element: Element | undefined): void {
  element!.parentNode!.removeChild(element!);
}

/** Above an element, the nearest of a name. */
export function above(element: Element, name: string): Element {
  let parent = element.parentNode as Element | null;
  while (parent && parent.localName !== name) parent = parent.parentNode as Element | null;
  return parent!;
}

export const everywhere = ({ sheet }: Opened, name: string): Element[] =>
  below(sheet.printed[0]!.paragraph.element.ownerDocument!.documentElement ?? undefined, name);

export function make(near: Element, name: string): Element {
  return near.ownerDocument!.createElementNS(W, `w:${name}`);
}

export function insert(parent: Element, child: Element): Element {
  return parent.insertBefore(child, parent.firstChild) as Element;
}

/** Changes all parts whose name fits. */
export function rewrite({ parts }: Opened, name: RegExp, change: (xml: string) => string): void {
  for (const key of Object.keys(parts).filter((part) => name.test(part))) parts[key] = change(parts[key]!);
}

export { attrsOf, below, childOf, childrenOf };
