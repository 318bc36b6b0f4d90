import type { Node } from 'prosemirror-model';

export interface Inline {
  /** Footnotes, breaks, references: whatever is not text. */
  readonly nodes: Node[];
  /** The text before, between and after them: one more than there are nodes; a run may be empty. */
  readonly runs: Node[][];
}

export function inlineOf(textblock: Node): Inline {
  const nodes: Node[] = [];
  const runs: Node[][] = [[]];
  textblock.forEach((child) => {
    if (child.isText) runs.at(-1)!.push(child);
    else {
      nodes.push(child);
      runs.push([]);
    }
  });
  return { nodes, runs };
}
