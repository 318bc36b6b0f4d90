import type { Node } from 'prosemirror-model';
import * as Y from 'yjs';
import { isBlankCell } from '../queries/isBlankCell.ts';
import { schema } from '../schema.ts';
import { withoutSuggestionsOf } from '../suggestions/projections.ts';
import { childrenOf } from '../ydoc/cloneElement.ts';
import { readText } from '../ydoc/readNode.ts';
import { wholeAttrs } from './Memory.ts';
import { isPlaceName } from './PlaceTree.ts';

/**
 * What stands in an element itself, below a plan: places inside it are there by name only, for each is judged by
 * itself, and the rows of a task table are not there at all, for which of them stand where is the tree's.
 */
export function readContent(element: Y.XmlElement): Node {
  return schema.topNodeType.create(null, [readElement(element)]);
}

function readElement(element: Y.XmlElement): Node {
  const isTable = element.nodeName === 'taskTable';
  const children = childrenOf(element).flatMap((child) => {
    if (child instanceof Y.XmlText) return readText(child);
    if (!isPlaceName(child.nodeName)) return [readElement(child)];
    return isTable ? [] : [readShell(child)];
  });
  return schema.node(element.nodeName, element.getAttributes(), children);
}

/** A place by its attributes alone. */
export const readShell = (element: Y.XmlElement): Node =>
  schema.node(element.nodeName, element.getAttributes());

/** The same for the same content, however it is stored; `author`'s suggestions are taken out. */
export function contentKey(content: Node, author: string | null): string {
  return keyOf(author === null ? content : withoutSuggestionsOf(content, author), contentAttrs);
}

/** What the place above answers for: that the place stands there, how deep, and what is suggested about it. */
export function shellKey(element: Y.XmlElement, author: string | null): string | null {
  const plan = schema.topNodeType.create(null, [readShell(element)]);
  const settled = author === null ? plan : withoutSuggestionsOf(plan, author);
  return settled.firstChild && keyOf(settled.firstChild, shellAttrs);
}

type KeepAttr = (node: Node, name: string) => boolean;
const contentAttrs: KeepAttr = ({ type }, name) =>
  !isPlaceName(type.name) || name === 'id' || !wholeAttrs.has(name);
const shellAttrs: KeepAttr = (_node, name) => wholeAttrs.has(name);

const said = (parts: [string, unknown][]): string =>
  JSON.stringify(parts.toSorted(([a], [b]) => (a < b ? -1 : 1)));

function keyOf(node: Node, keep: KeepAttr): string {
  const attrs = Object.entries(node.attrs).filter(([name, value]) => value !== null && keep(node, name));
  const marks = node.marks
    .map(({ type, attrs: own }) => `${type.name}${said(Object.entries(own))}`)
    .toSorted();
  const inside = node.isText
    ? JSON.stringify(node.text)
    : node.children.map((child) => (isBlankCell(child) ? '' : keyOf(child, keep))).join('');
  return `<${node.type.name}${said(attrs)}${marks.join('')}>${inside}</>`;
}
