import { Fragment, type Node } from 'prosemirror-model';
import { commonKeys } from '../merge/commonKeys.ts';
import { fromUnits, mergeMarks, toUnits, type Unit } from '../merge/tokens.ts';
import { indexTree } from '../merge/treeIndex.ts';

/**
 * What others decided about letters that still stand, before what a person wrote beside them is merged: in `base` and in
 * `mine` those letters get the marks that they have in `theirs`, with what the person changed of them. A word into which
 * he typed while it was taken up is then no suggestion again, only what he typed. No letter comes or goes.
 */
export function rebaseMarks(base: Node, mine: Node, theirs: Node): { base: Node; mine: Node } {
  const [inMine, inTheirs] = [indexTree(mine), indexTree(theirs)];
  const lines = new Map<Node, Fragment>();
  for (const [key, { node }] of indexTree(base)) {
    const [own, other] = [inMine.get(key)?.node, inTheirs.get(key)?.node];
    if (!node.inlineContent || !own?.inlineContent || !other?.inlineContent) continue;
    if (own.content.eq(node.content) || other.content.eq(node.content)) continue;
    const [was, is] = rebaseLine(node.content, own.content, other.content);
    lines.set(node, was).set(own, is);
  }
  return lines.size === 0 ? { base, mine } : { base: withLines(base, lines), mine: withLines(mine, lines) };
}

function rebaseLine(base: Fragment, mine: Fragment, theirs: Fragment): [base: Fragment, mine: Fragment] {
  const [was, own, other] = [base, mine, theirs].map(toUnits) as [Unit[], Unit[], Unit[]];
  const keys = [was, own, other].map((units) => units.map(({ key }) => key)) as [
    string[],
    string[],
    string[],
  ];
  const [inMine, inTheirs] = [commonKeys(keys[0], keys[1]), commonKeys(keys[0], keys[2])];
  const [newWas, newOwn] = [[...was], [...own]];
  for (const [i, { key, node }] of was.entries()) {
    const [m, t] = [inMine[i]!, inTheirs[i]!];
    if (t < 0) continue;
    const { marks } = other[t]!.node;
    newWas[i] = { key, node: node.mark(marks) };
    if (m >= 0)
      newOwn[m] = { key, node: own[m]!.node.mark(mergeMarks(node.marks, own[m]!.node.marks, marks)) };
  }
  return [fromUnits(newWas), fromUnits(newOwn)];
}

function withLines(node: Node, lines: ReadonlyMap<Node, Fragment>): Node {
  const line = lines.get(node);
  if (line) return node.copy(line);
  if (node.inlineContent || node.isLeaf) return node;
  return node.copy(Fragment.from(node.children.map((child) => withLines(child, lines))));
}
