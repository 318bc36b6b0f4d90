import { planFragment } from '@duthao/plan';
import * as Y from 'yjs';

/** The text of the first paragraph. */
export function firstText(ydoc: Y.Doc): Y.XmlText {
  const walker = planFragment(ydoc).createTreeWalker(
    (type) => type instanceof Y.XmlElement && type.nodeName === 'paragraph',
  );
  for (const paragraph of walker as Iterable<Y.XmlElement>) {
    const text = paragraph.firstChild;
    if (text instanceof Y.XmlText) return text;
  }
  throw new Error('the plan has no paragraph');
}
