import type { Attrs, Node } from 'prosemirror-model';
import * as Y from 'yjs';
import { formatsOf } from './formatsOf.ts';
import { inlineOf } from './inlineOf.ts';
import type { Mapping } from './mapping.ts';

/**
 * A new element for a node and all below it. Where text may stand there is a shared text at once, empty if need
 * be: two people who type there first would otherwise each make one of their own.
 */
export function toElement(node: Node, mapping: Mapping): Y.XmlElement {
  const element = new Y.XmlElement(node.type.name);
  for (const [key, value] of storedAttrs(node.attrs)) element.setAttribute(key, value);
  element.insert(
    0,
    node.inlineContent ? toInline(node, mapping) : node.children.map((c) => toElement(c, mapping)),
  );
  mapping.set(element, node);
  return element;
}

function toInline(node: Node, mapping: Mapping): (Y.XmlElement | Y.XmlText)[] {
  const { nodes, runs } = inlineOf(node);
  return runs.flatMap((run, i) => [
    ...(i > 0 ? [toElement(nodes[i - 1]!, mapping)] : []),
    toText(run, mapping),
  ]);
}

function toText(run: readonly Node[], mapping: Mapping): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta(run.map(({ text: insert, marks }) => ({ insert, attributes: formatsOf(marks) })));
  mapping.set(text, [...run]);
  return text;
}

/** Null is never stored; numbers and flags are, though Yjs does not declare it. */
export const storedAttrs = (attrs: Attrs): [string, string][] =>
  Object.entries(attrs).filter((entry): entry is [string, string] => entry[1] !== null);
