import type { Node } from 'prosemirror-model';
import * as Y from 'yjs';
import { schema } from '../schema.ts';
import { readNodes } from './readNode.ts';
import { writeNode } from './writeNode.ts';

/** The one shared type of a plan's Y.Doc; any other top-level type is refused by the server. */
export const PLAN_FIELD = 'plan';

export function planFragment(ydoc: Y.Doc): Y.XmlFragment {
  return ydoc.getXmlFragment(PLAN_FIELD);
}

/** Seeds an empty Y.Doc with a plan. Only the server calls it, once for each plan. */
export function toYDoc(doc: Node, ydoc: Y.Doc = new Y.Doc()): Y.Doc {
  writeNode(planFragment(ydoc), doc, new Map());
  return ydoc;
}

/** Reads the plan out of a Y.Doc without changing it; throws RangeError when it does not fit the schema. */
export function fromYDoc(ydoc: Y.Doc): Node {
  const doc = schema.topNodeType.create(null, readNodes(planFragment(ydoc)));
  doc.check();
  return doc;
}

/**
 * Changes the Y.Doc so that it reads as `doc`: blocks are found by their ids, texts change by their smallest
 * difference. Who keeps a binding writes with `writeNode` and its mapping.
 */
export function updateYDoc(ydoc: Y.Doc, doc: Node, origin?: unknown): void {
  ydoc.transact(() => writeNode(planFragment(ydoc), doc, new Map()), origin);
}
