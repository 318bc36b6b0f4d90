import type { Node } from 'prosemirror-model';
import * as Y from 'yjs';
import { fromYDoc } from '../ydoc/ydoc.ts';
import type { PositionJson } from './findStretch.ts';
import { stretchAt } from './stretchAt.ts';

export interface ChosenWords {
  readonly from: PositionJson;
  readonly to: PositionJson;
  readonly quote: string;
}

/**
 * Words of a node, found again by what they say: `nth` (from 0) of those that say the same in it. Null when they do not
 * stand there in one piece, as where a suggestion or a footnote interrupts them.
 */
export function chooseWords(ydoc: Y.Doc, nodeId: string, words: string, nth = 0): ChosenWords | null {
  if (words === '') return null;
  const places = charactersOf(fromYDoc(ydoc), nodeId);
  const said = places.map(({ letter }) => letter).join('');
  let at = said.indexOf(words);
  for (let count = 0; count < nth && at >= 0; count += 1) at = said.indexOf(words, at + 1);
  const [first, last] = [places[at], places[at + words.length - 1]];
  const stretch = at >= 0 && first && last ? stretchAt(ydoc, first.pos, last.pos + 1) : null;
  const [start, end] = [stretch?.runs[0], stretch?.runs.at(-1)];
  if (!stretch || !start || !end) return null;
  return {
    from: toJson(Y.createRelativePositionFromTypeIndex(start.text, start.from)),
    to: toJson(Y.createRelativePositionFromTypeIndex(end.text, end.to, -1)),
    quote: stretch.quote,
  };
}

const toJson = (position: Y.RelativePosition): PositionJson =>
  Y.relativePositionToJSON(position) as PositionJson;

/** The letters of a node, which has this id or is the part of this name; footnotes are read by themselves. */
function charactersOf(doc: Node, nodeId: string): { letter: string; pos: number }[] {
  const letters: { letter: string; pos: number }[] = [];
  doc.descendants((node, pos, parent) => {
    const isIt = (node.attrs['id'] ?? (parent === doc ? node.type.name : null)) === nodeId;
    if (isIt && letters.length === 0) read(node, pos + 1, letters);
    return letters.length === 0;
  });
  return letters;
}

function read(node: Node, start: number, into: { letter: string; pos: number }[]): void {
  node.descendants((child, pos) => {
    for (let at = 0; at < (child.text?.length ?? 0); at += 1) {
      into.push({ letter: child.text![at]!, pos: start + pos + at });
    }
    return child.type.name !== 'footnote';
  });
}
