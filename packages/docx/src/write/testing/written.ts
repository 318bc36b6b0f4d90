import { defaultLook, type Look } from '@duthao/plan';
import type { Node } from 'prosemirror-model';
import { writeDocx } from '../writeDocx.ts';
import { openDocx, type Opened } from './openDocx.ts';

/** A plan written and opened again. */
export async function written(doc: Node, look: Look = defaultLook): Promise<Opened> {
  return openDocx((await writeDocx({ meta: {}, doc }, look)).value);
}
