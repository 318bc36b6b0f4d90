import { planFragment } from '@duthao/plan';
import * as Y from 'yjs';

export function childOf(parent: Y.XmlFragment, name: string): Y.XmlElement {
  const found = parent.toArray().find((child) => child instanceof Y.XmlElement && child.nodeName === name);
  if (!(found instanceof Y.XmlElement)) throw new Error(`no ${name}`);
  return found;
}

/** The text of the trích yếu, where tests type. */
export function subjectOf(ydoc: Y.Doc): Y.XmlText {
  const text = childOf(childOf(planFragment(ydoc), 'docTitle'), 'subject').get(0);
  if (!(text instanceof Y.XmlText)) throw new Error('the subject is empty');
  return text;
}

export function sectionsOf(ydoc: Y.Doc): Y.XmlElement[] {
  return childOf(planFragment(ydoc), 'sections').toArray() as Y.XmlElement[];
}

/** The first text below an element. */
export function firstTextOf(element: Y.XmlElement): Y.XmlText {
  for (const child of element.toArray()) {
    if (child instanceof Y.XmlText) return child;
    if (child instanceof Y.XmlElement && child.length > 0) return firstTextOf(child);
  }
  throw new Error('no text');
}
