import type { Node } from 'prosemirror-model';
import { prosemirrorToYXmlFragment, updateYFragment, yXmlFragmentToProseMirrorRootNode } from 'y-prosemirror';
import * as Y from 'yjs';
import { schema } from '../schema.ts';
import { openLines, openNewLines } from './openLines.ts';

/** The one shared type of a plan's Y.Doc; any other top-level type is refused by the server. */
export const PLAN_FIELD = 'plan';

export function planFragment(ydoc: Y.Doc): Y.XmlFragment {
  return ydoc.getXmlFragment(PLAN_FIELD);
}

/** Seeds an empty Y.Doc with a plan. Only the server calls it, once for each plan. */
export function toYDoc(doc: Node, ydoc: Y.Doc = new Y.Doc()): Y.Doc {
  ydoc.transact(() => {
    prosemirrorToYXmlFragment(doc, planFragment(ydoc));
    openLines(planFragment(ydoc));
  });
  return ydoc;
}

/** Reads the plan out of a Y.Doc without changing it; throws RangeError when it does not fit the schema. */
export function fromYDoc(ydoc: Y.Doc): Node {
  const doc = yXmlFragmentToProseMirrorRootNode(planFragment(ydoc), schema);
  doc.check();
  return doc;
}

/** Changes the Y.Doc so that it reads as `doc`, by the smallest difference y-prosemirror finds. */
export function updateYDoc(ydoc: Y.Doc, doc: Node, origin?: unknown): void {
  ydoc.transact((transaction) => {
    updateYFragment(ydoc, planFragment(ydoc), doc, { mapping: new Map(), isOMark: new Map() });
    openNewLines(transaction);
  }, origin);
}
