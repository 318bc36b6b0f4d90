import * as Y from 'yjs';
import { childrenOf } from '../ydoc/cloneElement.ts';
import { attrOf } from '../ydoc/setAttr.ts';
import { isOwnSuggestion } from './compareTrees.ts';
import { entryAt, mayWriteIn, type PlaceEntry } from './PlaceTree.ts';
import { isDeletedBy } from './Reach.ts';
import { sameGaps } from './sameGaps.ts';
import { Shadow } from './Shadow.ts';
import type { Trial } from './Trial.ts';
import { type GuardRefusal, guarded } from './Verdict.ts';

/**
 * What reads the same now and would not later. In places of others nothing may lie in wait: no mark around deleted
 * letters, no value written over itself (it would win over what somebody writes offline, and bar his undo), no block
 * taken away and made anew with the same words (what others are typing in it would be gone). Who fixes the form may.
 */
export function checkUnseen(trial: Trial, foreign: ReadonlySet<Y.XmlElement>): GuardRefusal | undefined {
  const { memory, reach, writer } = trial;
  if (writer.rights.elsewhere === 'form') return undefined;
  const placeOf = (element: Y.XmlElement): string | null => entryAt(memory.tree, element)?.placeId ?? null;
  for (const { element, key, value } of reach.attrs) {
    if (
      element &&
      foreign.has(element) &&
      attrOf(element, key) === value &&
      !isOwnSuggestion(element, writer)
    )
      return guarded('foreignPlace', `writes ${key} over itself`, placeOf(element));
  }
  for (const element of foreign) {
    if (!isFormSame(trial, element))
      return guarded('foreignPlace', 'hides marks between letters', placeOf(element));
  }
  const renewed = reach.removed.find((item) => isRenewed(item, trial));
  return renewed && guarded('foreignPlace', 'takes away what others write in', placeOf(elementOf(renewed)));
}

function isFormSame({ live, copy, writer }: Trial, element: Y.XmlElement): boolean {
  const after = Shadow.find(copy, element);
  if (!after || isOwnSuggestion(after, writer)) return true;
  const author = writer.rights.elsewhere === 'nothing' ? null : writer.userId;
  return childrenOf(after).every((child) => !(child instanceof Y.XmlText) || sameGaps(live, child, author));
}

/** The element that a struct is, or that it stands in when it is a text. */
function elementOf({ content, parent }: Y.Item): Y.XmlElement {
  const type = content instanceof Y.ContentType ? content.type : parent;
  return (type instanceof Y.XmlElement ? type : parent) as Y.XmlElement;
}

/** Whether something goes, by itself, that only those who answer for it may take away; who brought it may. */
function isRenewed(item: Y.Item, { memory, reach, writer, ownerOf }: Trial): boolean {
  const { parent } = item;
  if (!(parent instanceof Y.XmlElement) || isDeletedBy(reach, parent)) return false;
  if (ownerOf(item.id.client) === writer.userId || isOwnSuggestion(elementOf(item), writer)) return false;
  const place = memory.tree.entries.get(elementOf(item));
  const above: PlaceEntry | null = place ? place.parent : entryAt(memory.tree, parent);
  return !mayWriteIn(writer.rights, above);
}
