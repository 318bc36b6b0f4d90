import * as Y from 'yjs';
import { planFragment } from '../ydoc/ydoc.ts';

/** Every text that stands in a plan. */
export function* textsIn(ydoc: Y.Doc): Generator<Y.XmlText> {
  const open: Y.XmlFragment[] = [planFragment(ydoc)];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    for (const child of parent.toArray()) {
      if (child instanceof Y.XmlText) yield child;
      else if (child instanceof Y.XmlFragment) open.push(child);
    }
  }
}
