import * as Y from 'yjs';

type Child = Y.XmlElement | Y.XmlText;

/** A footnote is read by itself: who comments on the sentence around it does not comment on the footnote. */
const aside = 'footnote';

/** The shared texts from one to another in the order of the plan; null when the second does not follow the first. */
export function textsBetween(start: Y.XmlText, end: Y.XmlText, most: number): Y.XmlText[] | null {
  const texts: Y.XmlText[] = [];
  let left = most;
  for (let at: Child | null = start; at && left > 0; at = nextAfter(at, end), left -= 1) {
    if (!(at instanceof Y.XmlText)) continue;
    texts.push(at);
    if (at === end) return texts;
  }
  return null;
}

function nextAfter(at: Child, end: Y.XmlText): Child | null {
  const isEntered = at instanceof Y.XmlElement && (at.nodeName !== aside || isIn(end, at));
  const first = isEntered ? livingFrom(at._start) : null;
  if (first) return first;
  for (let up: unknown = at; up instanceof Y.XmlElement || up instanceof Y.XmlText; up = up.parent) {
    const sibling = livingFrom(up._item?.right ?? null);
    if (sibling) return sibling;
  }
  return null;
}

function isIn(type: Y.XmlText, element: Child): boolean {
  for (let up: unknown = type; up instanceof Y.XmlElement || up instanceof Y.XmlText; up = up.parent) {
    if (up === element) return true;
  }
  return false;
}

function livingFrom(first: Y.Item | null): Child | null {
  for (let item = first; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentType)) continue;
    const { type } = item.content;
    if (type instanceof Y.XmlElement || type instanceof Y.XmlText) return type;
  }
  return null;
}

/** The line that a text stands in. */
export function lineOf(text: Y.XmlText): Y.XmlElement {
  const { parent } = text;
  if (parent instanceof Y.XmlElement) return parent;
  throw new RangeError('a text outside every line');
}
