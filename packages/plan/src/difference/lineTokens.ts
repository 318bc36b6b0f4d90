import type { Fragment, Node } from 'prosemirror-model';
import { isFormat } from '../suggestions/record.ts';

/** A word, a sign, the space between words, or one inline node. */
export interface LineToken {
  /** Equal when both are the same thing; the forms of words may differ. */
  readonly key: string;
  /** Whether it says something: a word, or an inline node. */
  readonly isWord: boolean;
  readonly isNode: boolean;
  /** The pieces of text it is made of, each of one form; or the node. */
  readonly nodes: readonly Node[];
}

const PIECES = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

/** Takes a line apart; `isShared` names footnotes that both versions of the line have. */
export function lineTokens(content: Fragment, isShared: (id: unknown) => boolean): LineToken[] {
  const tokens: LineToken[] = [];
  let run: Node[] = [];
  const endRun = (): void => {
    tokens.push(...textTokens(run));
    run = [];
  };
  content.forEach((node) => {
    if (node.isText) {
      run.push(node);
      return;
    }
    endRun();
    tokens.push({ key: nodeKey(node, isShared), isWord: true, isNode: true, nodes: [node] });
  });
  endRun();
  return tokens;
}

/** A word may be half in bold. */
function textTokens(run: readonly Node[]): LineToken[] {
  const text = run.map((node) => node.text).join('');
  let [index, offset] = [0, 0];
  return [...text.matchAll(PIECES)].map(([piece]) => {
    const nodes: Node[] = [];
    for (let left = piece.length; left > 0;) {
      const node = run[index]!;
      const size = Math.min(left, node.nodeSize - offset);
      nodes.push(node.cut(offset, offset + size));
      left -= size;
      offset += size;
      if (offset === node.nodeSize) [index, offset] = [index + 1, 0];
    }
    return { key: piece, isWord: /[\p{L}\p{N}]/u.test(piece), isNode: false, nodes };
  });
}

/** A footnote is found again whatever it says; of other nodes all must be the same. */
function nodeKey(node: Node, isShared: (id: unknown) => boolean): string {
  const forms = node.marks.filter(isFormat).map(({ type }) => type.name);
  const { id } = node.attrs;
  const said = node.isLeaf ? JSON.stringify(node.attrs) : isShared(id) ? id : '';
  return `\u0000${node.type.name} ${forms.join()} ${said}`;
}
