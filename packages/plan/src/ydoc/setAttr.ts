import type * as Y from 'yjs';

/** Attributes of a plan's elements are also numbers and flags, which Yjs stores but does not declare. */
export function setAttr(element: Y.XmlElement, key: string, value: string | number | true): void {
  element.setAttribute(key, value as string);
}

/** The stored value, of whatever type; undefined when there is none. */
export const attrOf = (element: Y.XmlElement, key: string): unknown => element.getAttribute(key);
