import { type Plan, schema } from '@duthao/plan';

export type Node = Plan['doc'];
type Child = Node | string | readonly Node[];

/** A node with its children; strings become text. */
export function node(
  name: string,
  attrs: Record<string, unknown> | null,
  ...children: readonly Child[]
): Node {
  const content = children.flatMap((child) =>
    typeof child === 'string' ? (child === '' ? [] : [schema.text(child)]) : child,
  );
  return schema.node(name, attrs, content);
}

export const paragraph = (attrs: Record<string, unknown> | null, ...children: readonly Child[]): Node =>
  node('paragraph', attrs, ...children);

export const marked = (name: 'bold' | 'italic', text: string): Node[] => [
  schema.text(text, [schema.mark(name)]),
];
