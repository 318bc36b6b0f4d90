import * as Y from 'yjs';
import { readChars, textOf } from './textChars.ts';

export interface CopyText {
  copy: Y.XmlText;
  text: string;
}

type Struct = Y.Item | Y.GC | Y.Skip;

/** The texts of the document that an update wrote into, new ones first: what was moved stands in one of them. */
export function copiesIn(ydoc: Y.Doc, structs: readonly Struct[]): CopyText[] {
  const found = new Set<Y.XmlText>();
  const add = (type: unknown): void => {
    if (type instanceof Y.XmlText && !type._item?.deleted) found.add(type);
  };
  const written = structs.filter((struct): struct is Y.Item => struct instanceof Y.Item);
  for (const { id, content } of written) {
    if (!(content instanceof Y.ContentType)) continue;
    const item = Y.getItem(ydoc.store, id);
    if (item instanceof Y.Item && item.content instanceof Y.ContentType) add(item.content.type);
  }
  for (const { id, content } of written) {
    if (!(content instanceof Y.ContentString)) continue;
    const item = Y.getItem(ydoc.store, id);
    if (item instanceof Y.Item) add(item.parent);
  }
  return [...found].map((copy) => ({ copy, text: textOf(readChars(copy)) }));
}
