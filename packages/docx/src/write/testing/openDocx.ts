/** Looks into a written file: its parts, paragraphs and words, as XML. */
import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

export interface Opened {
  readonly names: readonly string[];
  /** The text of one part. */
  readonly part: (name: string) => string;
  /** Elements of document.xml by qualified name, in document order. */
  readonly all: (name: string) => Element[];
  /** Paragraphs of document.xml in one style. */
  readonly styled: (style: string) => Element[];
}

export function openDocx(bytes: Uint8Array): Opened {
  const files = unzipSync(bytes);
  const part = (name: string): string => {
    const found = files[name];
    if (!found) throw new RangeError(`the file has no part ${name}`);
    return strFromU8(found);
  };
  const body = new DOMParser().parseFromString(part('word/document.xml'), 'text/xml');
  const all = (name: string): Element[] => Array.from(body.getElementsByTagName(name));
  const styled = (style: string): Element[] =>
    all('w:p').filter((p) => p.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val') === style);
  return { names: Object.keys(files), part, all, styled };
}

/** The text of an element, a footnote's mark as its number; line breaks and paragraph ends are spaces. */
export function textOf(element: Node): string {
  let text = '';
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeName === 'w:t') text += child.textContent;
    else if (child.nodeName === 'w:br') text += ' ';
    else if (child.nodeName === 'w:footnoteReference') text += (child as Element).getAttribute('w:id');
    else if (child.nodeName === 'w:p') text += `${textOf(child)} `;
    else text += textOf(child);
  }
  return text;
}

export const attr = (element: Element | undefined, name: string): string | null =>
  element?.getAttribute(name) ?? null;

export const within = (element: Element | undefined, name: string): Element[] =>
  element ? Array.from(element.getElementsByTagName(name)) : [];
