import type { DOMOutputSpec, Mark, Node } from 'prosemirror-model';
import { escapeAttribute, escapeText } from './escape.ts';

/**
 * The plan as HTML that `fromDOM` reads back without loss; needs no DOM. There is no white space between elements,
 * for white space in it is text. It is data for the clipboard and for other programs, not the printed page.
 */
export function toHTML(doc: Node): string {
  return nodeToHTML(doc);
}

function nodeToHTML(node: Node): string {
  if (node.isText) return escapeText(node.text!);
  return element(node.type.spec.toDOM!(node), childrenToHTML(node.children, 0));
}

/** Neighbours that share a mark share its element; `depth` marks are open already. */
function childrenToHTML(nodes: readonly Node[], depth: number): string {
  let html = '';
  for (let start = 0; start < nodes.length;) {
    const mark = nodes[start]!.marks[depth];
    const end = mark ? endOfRun(nodes, start, depth, mark) : start + 1;
    const run = nodes.slice(start, end);
    html += mark
      ? element(mark.type.spec.toDOM!(mark, true), childrenToHTML(run, depth + 1))
      : nodeToHTML(run[0]!);
    start = end;
  }
  return html;
}

function endOfRun(nodes: readonly Node[], start: number, depth: number, mark: Mark): number {
  const end = nodes.findIndex((node, index) => index > start && !node.marks[depth]?.eq(mark));
  return end < 0 ? nodes.length : end;
}

/** Every `toDOM` of the schema is [tag, hole], [tag, attributes] or [tag, attributes, hole]. */
function element(spec: DOMOutputSpec, inner: string): string {
  const [tag, second] = spec as readonly [string, Record<string, string> | 0];
  const attributes = Object.entries(second || {}).map(
    ([name, value]) => ` ${name}="${escapeAttribute(value)}"`,
  );
  const open = `<${tag}${attributes.join('')}>`;
  return tag === 'br' ? open : `${open}${inner}</${tag}>`;
}
