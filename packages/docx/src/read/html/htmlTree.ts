import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

export function isElement(node: HtmlNode | HtmlParent): node is HtmlElement {
  return 'tagName' in node;
}

export function attr(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((it) => it.name === name)?.value;
}

export function elementChildren(parent: HtmlParent): HtmlElement[] {
  return parent.childNodes.filter(isElement);
}

/** Everything below, in the order of the text; without recursion, for pages may be nested as deep as they like. */
function* nodesBelow(parent: HtmlParent): Generator<HtmlNode> {
  const waiting = parent.childNodes.toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    // One by one: spread arguments lie on the stack, and a page may be as wide as it likes, too.
    if (isElement(next)) for (const child of next.childNodes.toReversed()) waiting.push(child);
  }
}

export function* elementsBelow(parent: HtmlParent): Generator<HtmlElement> {
  for (const node of nodesBelow(parent)) if (isElement(node)) yield node;
}

export function textBelow(parent: HtmlParent): string {
  let text = '';
  for (const node of nodesBelow(parent)) if ('value' in node) text += node.value;
  return text;
}

/** The nearest element around (or the element itself) with one of the given tags. */
export function closest(element: HtmlElement, tags: readonly string[]): HtmlElement | undefined {
  let at: HtmlParent | null = element;
  while (at && isElement(at)) {
    if (tags.includes(at.tagName)) return at;
    at = at.parentNode;
  }
  return undefined;
}
