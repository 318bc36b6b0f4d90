import { AcceptedLately } from '@duthao/plan';
import type * as Y from 'yjs';

const known = new WeakMap<Y.Doc, AcceptedLately>();

/** What has been taken up in this copy of the plan, for as long as the copy lasts. */
export function acceptedIn(ydoc: Y.Doc): AcceptedLately {
  const found = known.get(ydoc) ?? new AcceptedLately(ydoc);
  known.set(ydoc, found);
  return found;
}
