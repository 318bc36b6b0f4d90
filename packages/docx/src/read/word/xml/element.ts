/** An element of a part. Names carry the usual prefix of their namespace ("w:p"), whatever the file calls it. */
export interface Element {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string | undefined>>;
  readonly children: readonly (Element | string)[];
}

/** Its child elements, texts left out. */
export function elementsOf(element: Element | undefined): Element[] {
  return element ? element.children.filter((child) => typeof child !== 'string') : [];
}

export function findChild(element: Element | undefined, name: string): Element | undefined {
  if (!element) return undefined;
  for (const child of element.children) if (typeof child !== 'string' && child.name === name) return child;
  return undefined;
}

export function childrenNamed(element: Element | undefined, name: string): Element[] {
  return elementsOf(element).filter((child) => child.name === name);
}

/** The `w:val` of a child. */
export function valueOf(element: Element | undefined, name: string): string | undefined {
  return findChild(element, name)?.attrs['w:val'];
}

/** An on/off property (ECMA-376 17.17.4): there without a value means on; undefined when it is not there. */
export function switchOf(element: Element | undefined, name: string): boolean | undefined {
  const child = findChild(element, name);
  if (!child) return undefined;
  const value = child.attrs['w:val'];
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}

/** A whole number; undefined when there is none or it is absurd. */
export function numberOf(text: string | undefined): number | undefined {
  if (text === undefined || !/^\s*[-+]?\d{1,9}(?:\.\d+)?\s*$/u.test(text)) return undefined;
  return Math.trunc(Number(text));
}

/** All the elements of one name at any depth, in order; nothing is looked for inside a found one. */
export function descendants(element: Element, name: string): Element[] {
  return elementsOf(element).flatMap((child) => (child.name === name ? [child] : descendants(child, name)));
}

/** The first words inside, to quote them. */
export function startOf(element: Element, length = 200): string {
  let start = '';
  for (const child of element.children) {
    if (start.length >= length) break;
    start += typeof child === 'string' ? child.slice(0, length) : startOf(child, length - start.length);
  }
  return start;
}

/** All the text inside, as it stands. */
export function textIn(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}
