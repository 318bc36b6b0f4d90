import type { Node } from 'prosemirror-model';

/** A node of the text before and what it became. Lines and leaves have no items: their content is compared later. */
export interface Pairing {
  readonly before: Node;
  readonly after: Node;
  readonly items: readonly Item[];
  /** It stands as after, its items with it: what is printed around it follows from whether it is there. */
  readonly isFixed?: boolean | undefined;
  /** The end of the line before, which is a line of its own after. */
  readonly cutOff?: Node | undefined;
  /** A line before that is the end of this one after. */
  readonly joined?: Node | undefined;
}

/** What became of the children of a pair, in the order in which they are shown. */
export type Item =
  | { readonly kind: 'stays'; readonly pairing: Pairing }
  | { readonly kind: 'goes'; readonly node: Node }
  | { readonly kind: 'comes'; readonly node: Node };
