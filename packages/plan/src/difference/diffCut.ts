import { Fragment, type Node } from 'prosemirror-model';
import { commonKeys } from '../merge/commonKeys.ts';
import { writeRecord } from '../suggestions/record.ts';
import { lineTokens } from './lineTokens.ts';

/** A line and the one that was cut off it as one line, with a split that knows what the second one is. */
export function withSplit(line: Node, cutOff: Node): Node {
  const set = Object.entries(cutOff.attrs).filter(([, value]) => value !== null);
  const record = { id: '', author: '', time: '', attrs: Object.fromEntries(set) };
  const split = line.type.schema.node('suggestedSplit', { suggestedInsert: writeRecord(record) });
  return line.copy(line.content.append(Fragment.from(split)).append(cutOff.content));
}

/** What became of a line, and of the one that was joined to it. */
export function partsOf(first: Node, second: Node, whole: Node): [Node, Node] {
  const [was, rest, is] = [first, second, whole].map(({ content }) => lineTokens(content, () => false)) as [
    Tokens,
    Tokens,
    Tokens,
  ];
  const keysOf = (tokens: Tokens): string[] => tokens.map(({ key }) => key);
  const matched = commonKeys(keysOf([...was, ...rest]), keysOf(is)).slice(0, was.length);
  const size = is.slice(0, Math.max(-1, ...matched) + 1).flatMap(({ nodes }) => nodes);
  const at = size.reduce((sum, node) => sum + node.nodeSize, 0);
  return [whole.cut(0, at), whole.cut(at)];
}

type Tokens = ReturnType<typeof lineTokens>;
