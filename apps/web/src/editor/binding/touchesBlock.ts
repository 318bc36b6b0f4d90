import * as Y from 'yjs';
import type { SharedType } from './sharedType.ts';

/** How deep text may lie in a text block: block, footnote, text. */
const DEPTH = 3;

/** Whether the changed types of `netDoc` lie in a text block of the editor's document, or the block is gone. */
export function touchesBlock(block: Y.XmlElement, netDoc: Y.Doc, changed: ReadonlySet<SharedType>): boolean {
  const id = block._item?.id;
  if (!id) return true;
  const item = Y.getItem(netDoc.store, id);
  if (!(item instanceof Y.Item) || item.deleted || !(item.content instanceof Y.ContentType)) return true;
  const there = item.content.type;
  for (const type of changed) if (liesIn(type, there)) return true;
  return false;
}

function liesIn(type: SharedType, block: SharedType): boolean {
  let at: Y.Item['parent'] | undefined = type;
  for (let depth = 0; depth <= DEPTH && at instanceof Y.AbstractType; depth += 1) {
    if (at === block) return true;
    at = at._item?.parent;
  }
  return false;
}
