import { schema } from '@duthao/plan';
import * as Y from 'yjs';
import type { TextCaret } from './textChars.ts';

/**
 * Puts text whose block was deleted at the nearest place that survives: in a paragraph of its own where the
 * block stood, or, where no paragraph may stand, at the end of the text before it or the beginning of the next.
 */
export function rescueText(lost: Y.XmlText, kept: string): TextCaret | undefined {
  if (kept === '') return undefined;
  let gone: Y.Item | null = lost._item;
  while (gone && isGone(gone.parent)) gone = itemOf(gone.parent);
  if (!gone || !(gone.parent instanceof Y.XmlFragment)) return undefined;
  return holdsParagraphs(gone.parent) ? ownParagraph(gone.parent, gone, kept) : nextText(gone, kept);
}

const itemOf = (type: Y.Item['parent']): Y.Item | null =>
  type instanceof Y.AbstractType ? type._item : null;

const isGone = (type: Y.Item['parent']): boolean => itemOf(type)?.deleted ?? false;

function holdsParagraphs(parent: Y.XmlFragment): boolean {
  if (!(parent instanceof Y.XmlElement)) return false;
  const type = schema.nodes[parent.nodeName as keyof typeof schema.nodes];
  return type !== undefined && type.contentMatch.matchType(schema.nodes.paragraph) !== null;
}

function ownParagraph(parent: Y.XmlFragment, gone: Y.Item, kept: string): TextCaret {
  let index = 0;
  for (let item = gone.left; item; item = item.left)
    if (!item.deleted && item.countable) index += item.length;
  const paragraph = new Y.XmlElement(schema.nodes.paragraph.name);
  const text = new Y.XmlText(kept);
  paragraph.insert(0, [text]);
  parent.insert(index, [paragraph]);
  return { text, index: kept.length };
}

function nextText(gone: Y.Item, kept: string): TextCaret | undefined {
  for (let item = gone.left; item; item = item.left) {
    const text = item.deleted ? undefined : textsIn(item).at(-1);
    if (!text) continue;
    text.insert(text.length, kept);
    return { text, index: text.length };
  }
  for (let item = gone.right; item; item = item.right) {
    const text = item.deleted ? undefined : textsIn(item)[0];
    if (!text) continue;
    text.insert(0, kept);
    return { text, index: kept.length };
  }
  return undefined;
}

function textsIn(item: Y.Item): Y.XmlText[] {
  const type = item.content instanceof Y.ContentType ? item.content.type : undefined;
  if (type instanceof Y.XmlText) return [type];
  if (!(type instanceof Y.XmlElement)) return [];
  return type.toArray().flatMap((child) => (child._item ? textsIn(child._item) : []));
}
