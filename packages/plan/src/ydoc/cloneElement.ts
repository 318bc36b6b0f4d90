import * as Y from 'yjs';

/** A copy, not yet in a document, of an element: attributes, children, formatted text. */
export function cloneElement(source: Y.XmlElement): Y.XmlElement {
  const copy = new Y.XmlElement(source.nodeName);
  for (const [key, value] of Object.entries(source.getAttributes())) {
    if (value !== undefined) copy.setAttribute(key, value);
  }
  copy.insert(0, childrenOf(source).map(cloneChild));
  return copy;
}

export type Child = Y.XmlElement | Y.XmlText;

/** Children of an element of a plan; other types never pass `checkUpdate`. */
export function childrenOf(parent: Y.XmlFragment): Child[] {
  return parent.toArray().filter((child) => child instanceof Y.XmlElement || child instanceof Y.XmlText);
}

export function cloneChild(child: Child): Child {
  if (child instanceof Y.XmlElement) return cloneElement(child);
  const copy = new Y.XmlText();
  copy.applyDelta(child.toDelta());
  return copy;
}
