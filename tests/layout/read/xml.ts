import { DOMParser, type Element, type Node } from '@xmldom/xmldom';

export type { Element } from '@xmldom/xmldom';

/** Reads one part; names are compared without their prefix, for a writer may choose any. */
export function parseXml(text: string): Element {
  const root = new DOMParser().parseFromString(text, 'text/xml').documentElement;
  if (!root) throw new RangeError('a part without an element');
  return root;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

export function childrenOf(parent: Element | undefined, name?: string): Element[] {
  const found: Element[] = [];
  for (let child = parent?.firstChild ?? null; child; child = child.nextSibling) {
    if (isElement(child) && (name === undefined || child.localName === name)) found.push(child);
  }
  return found;
}

export const childOf = (parent: Element | undefined, name: string): Element | undefined =>
  childrenOf(parent, name)[0];

/** All elements of a name below one, at any depth. */
export function below(parent: Element | undefined, name: string): Element[] {
  return childrenOf(parent).flatMap((child) =>
    child.localName === name ? [child, ...below(child, name)] : below(child, name),
  );
}

/** The attributes of an element, by their names without prefix. */
export function attrsOf(element: Element | undefined): Record<string, string> {
  const attrs: Record<string, string> = {};
  for (const { name, value } of element ? Array.from(element.attributes) : []) {
    attrs[name.split(':').at(-1)!] = value;
  }
  return attrs;
}

export const attrOf = (element: Element | undefined, name: string): string | undefined =>
  attrsOf(element)[name];
