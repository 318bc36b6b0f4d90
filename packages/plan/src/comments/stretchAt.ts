import * as Y from 'yjs';
import { schema } from '../schema.ts';
import { planFragment } from '../ydoc/ydoc.ts';
import { type Run, type Stretch, toStretch } from './findStretch.ts';

/** The stretch between two positions of the document that `fromYDoc` reads at this moment; null when it has no words. */
export function stretchAt(ydoc: Y.Doc, from: number, to: number): Stretch | null {
  const runs: Run[] = [];
  let pos = 0;
  const walk = (parent: Y.XmlFragment): void => {
    for (let item = parent._start; item; item = item.right) {
      const type = !item.deleted && item.content instanceof Y.ContentType ? item.content.type : undefined;
      if (type instanceof Y.XmlText) {
        const [start, end] = [Math.max(from - pos, 0), Math.min(to - pos, type.length)];
        if (end > start) runs.push({ text: type, from: start, to: end });
        pos += type.length;
      } else if (type instanceof Y.XmlElement) {
        enter(type);
      }
    }
  };
  const enter = (element: Y.XmlElement): void => {
    const isLeaf = schema.nodes[element.nodeName as keyof typeof schema.nodes]?.isLeaf === true;
    const start = pos;
    pos += 1;
    if (isLeaf) return;
    const before = runs.length;
    walk(element);
    pos += 1;
    const isPassed = element.nodeName === 'footnote' && from <= start && to >= pos;
    if (isPassed) runs.length = before;
  };
  walk(planFragment(ydoc));
  return toStretch(runs);
}
