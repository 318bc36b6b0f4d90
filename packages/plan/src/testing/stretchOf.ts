import { absolutePositionToRelativePosition, initProseMirrorDoc } from 'y-prosemirror';
import * as Y from 'yjs';
import type { PositionJson } from '../comments/findStretch.ts';
import { quoteOf } from '../comments/quoteOf.ts';
import { schema } from '../schema.ts';
import { planFragment } from '../ydoc/ydoc.ts';

export interface ChosenStretch {
  readonly from: PositionJson;
  readonly to: PositionJson;
  readonly quote: string;
}

/** What a browser sends of a selection: from the first to behind the last of these words, in the order of the plan. */
export function stretchOf(ydoc: Y.Doc, first: string, last = first): ChosenStretch {
  return between(ydoc, (text) => {
    const start = text.indexOf(first);
    const end = text.indexOf(last, start) + last.length;
    if (start < 0 || end < last.length) throw new Error(`no “${first}” … “${last}” in the plan`);
    return [start, end];
  });
}

/** The same by positions in the document. */
export function stretchBetween(ydoc: Y.Doc, from: number, to: number): ChosenStretch {
  const copy = copyOf(ydoc);
  const { doc, mapping } = initProseMirrorDoc(planFragment(copy), schema);
  const at = (pos: number): PositionJson =>
    Y.relativePositionToJSON(
      absolutePositionToRelativePosition(pos, planFragment(copy), mapping) as Y.RelativePosition,
    ) as PositionJson;
  return { from: at(from), to: at(to), quote: quoteOf(doc, from, to) };
}

/** Reading as the editor does may change the document. */
function copyOf(ydoc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(ydoc));
  return copy;
}

function between(ydoc: Y.Doc, find: (text: string) => [number, number]): ChosenStretch {
  const { doc } = initProseMirrorDoc(planFragment(copyOf(ydoc)), schema);
  const places: number[] = [];
  let text = '';
  doc.descendants((node, pos) => {
    if (!node.isText) return;
    for (let i = 0; i < node.text!.length; i += 1) places.push(pos + i);
    text += node.text!;
  });
  const [start, end] = find(text);
  return stretchBetween(ydoc, places[start]!, places[end - 1]! + 1);
}
