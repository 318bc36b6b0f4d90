import { DOMParser, type Node } from 'prosemirror-model';
import { PlanFileError } from '../json/planFile.ts';
import { schema } from '../schema.ts';

/** What is needed of a DOM element; this room knows no DOM, so the caller brings one. */
export interface PlanElement {
  querySelector(selector: string): PlanElement | null;
}

/** Reads the plan that `toHTML` wrote, anywhere below `container`; throws PlanFileError when there is none. */
export function fromDOM(container: PlanElement): Node {
  const article = container.querySelector('article[data-node="plan"]');
  if (!article) throw new PlanFileError('Nội dung HTML này không chứa kế hoạch của Dự Thảo.');
  const dom = article as unknown as Parameters<DOMParser['parse']>[0];
  const doc = DOMParser.fromSchema(schema).parse(dom, { preserveWhitespace: 'full' });
  doc.check();
  return doc;
}
