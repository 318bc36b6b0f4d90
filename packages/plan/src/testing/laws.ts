import { Node } from 'prosemirror-model';
import * as Y from 'yjs';
import { fromDOM, type PlanElement } from '../html/fromDOM.ts';
import { toHTML } from '../html/toHTML.ts';
import { readPlanFile, writePlanFile } from '../json/planFile.ts';
import { schema } from '../schema.ts';
import { fromYDoc, toYDoc, updateYDoc } from '../ydoc/ydoc.ts';
import { plan } from './builders.ts';

/** A way to store a plan: what comes back must equal what went in, for every example of every block. */
export interface Law {
  readonly name: string;
  readonly thereAndBack: (doc: Node) => Node;
}

export const laws: readonly Law[] = [
  { name: 'JSON and back', thereAndBack: (doc) => Node.fromJSON(schema, jsonCopy(doc.toJSON())) },
  { name: 'plan.json and back', thereAndBack: (doc) => readPlanFile(writePlanFile({ meta: {}, doc })).doc },
  { name: 'Y.Doc and back', thereAndBack: (doc) => fromYDoc(toYDoc(doc)) },
  { name: 'another machine’s Y.Doc and back', thereAndBack: (doc) => fromYDoc(sent(toYDoc(doc))) },
  { name: 'a Y.Doc changed into it and back', thereAndBack: (doc) => fromYDoc(sent(changedInto(doc))) },
];

/** HTML needs a DOM, which the test brings: `elementOf` makes an element that holds the given HTML. */
export function htmlLaw(elementOf: (html: string) => PlanElement): Law {
  return { name: 'HTML and back', thereAndBack: (doc) => fromDOM(elementOf(toHTML(doc))) };
}

const jsonCopy = (json: unknown): unknown => JSON.parse(JSON.stringify(json));

function sent(ydoc: Y.Doc): Y.Doc {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(ydoc));
  return other;
}

function changedInto(doc: Node): Y.Doc {
  const ydoc = toYDoc(plan());
  updateYDoc(ydoc, doc);
  return ydoc;
}
