import type { Node } from 'prosemirror-model';
import type { OutlineEntry } from '../../queries/outlineOf.ts';

/** What the parts of a page share while it is written; made anew for every page. */
export interface Page {
  readonly plan: Node;
  readonly outline: readonly OutlineEntry[];
  /** Which document of the file is being written: the decision that issues the plan, or the plan. */
  readonly document: 'decision' | 'plan';
  /** HTML of the footnotes met so far. */
  readonly footnotes: string[];
}

export const childrenOf = (parent: Node | null, name: string): Node[] =>
  parent?.children.filter(({ type }) => type.name === name) ?? [];

/** An element; nothing at all when it would be empty. */
export function tag(name: string, inner: string, attributes = ''): string {
  return inner === '' ? '' : `<${name}${attributes && ` ${attributes}`}>${inner}</${name.split(' ')[0]}>`;
}
