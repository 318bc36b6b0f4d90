import * as Y from 'yjs';
import { blocks } from '../blocks/index.ts';
import { schema } from '../schema.ts';
import { type Child, childrenOf, cloneChild } from '../ydoc/cloneElement.ts';
import { attrOf, setAttr } from '../ydoc/setAttr.ts';

/** The child elements of any of the given names. */
export function elementsIn(parent: Y.XmlFragment, ...names: readonly string[]): Y.XmlElement[] {
  return childrenOf(parent).filter(
    (child) => child instanceof Y.XmlElement && (names.length === 0 || names.includes(child.nodeName)),
  ) as Y.XmlElement[];
}

export function removeChild(parent: Y.XmlFragment, child: Child): void {
  parent.delete(parent.toArray().indexOf(child), 1);
}

/** A new element of the plan; a textblock gets its text at once, so that two who type first share it. */
export function newElement(
  name: keyof typeof blocks,
  attrs: Readonly<Record<string, string>> = {},
): Y.XmlElement {
  const element = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attrs)) setAttr(element, key, value);
  if (schema.nodes[name].isTextblock) element.insert(0, [new Y.XmlText()]);
  return element;
}

/** Nothing to read in it and nothing that prints. */
export function isBlank(element: Y.XmlElement): boolean {
  return childrenOf(element).every((child) => {
    if (child instanceof Y.XmlText) return child.length === 0;
    const type = schema.nodes[child.nodeName as keyof typeof blocks];
    return type.isBlock && !type.isAtom && isBlank(child);
  });
}

/** Appends what `extra` holds to `kept` and removes `extra`; blank or equal content is not doubled. */
export function mergeInto(kept: Y.XmlElement, extra: Y.XmlElement): void {
  for (const [key, value] of Object.entries(extra.getAttributes())) {
    if (value !== undefined && attrOf(kept, key) === undefined) setAttr(kept, key, value);
  }
  if (!isBlank(extra) && extra.toString() !== kept.toString()) {
    if (isBlank(kept)) kept.delete(0, kept.length);
    kept.insert(kept.length, childrenOf(extra).map(cloneChild));
  }
  removeChild(extra.parent as Y.XmlElement, extra);
}
