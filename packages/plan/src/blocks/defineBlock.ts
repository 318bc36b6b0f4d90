import type { Node, NodeSpec, TagParseRule } from 'prosemirror-model';
import { type Attr, type AttrValue, readAttrs, specOf, writeAttrs } from './attr.ts';

export type Attrs = Record<string, Attr<unknown>>;

/** Everything that is stored about one node type; what it looks like elsewhere is a face (see `Faces`). */
export interface Block<A extends Attrs = Attrs> {
  readonly attrs: A;
  readonly spec: NodeSpec;
}

interface BlockSource<A extends Attrs> {
  attrs?: A;
  /** The HTML element that carries the node; the node's name goes into `data-node`, attributes into `data-…`. */
  tag: string;
  /** Foreign HTML (pasted, not ours) that reads as this node. */
  parse?: readonly TagParseRule[];
  spec?: Omit<NodeSpec, 'attrs' | 'toDOM' | 'parseDOM'>;
}

/**
 * Defines a node type. Attributes default to null without exception: a default that is not null would be
 * written into the shared document by whoever types first.
 */
export function defineBlock<A extends Attrs = Record<never, never>>(
  name: string,
  source: BlockSource<A>,
): Block<A> {
  const attrs = (source.attrs ?? {}) as A;
  const leaf = !source.spec?.content;
  return {
    attrs,
    spec: {
      ...source.spec,
      attrs: Object.fromEntries(Object.entries(attrs).map(([key, attr]) => [key, specOf(key, attr)])),
      toDOM: (node) => {
        const written = { 'data-node': name, ...writeAttrs(attrs, node.attrs) };
        return leaf ? [source.tag, written] : [source.tag, written, 0];
      },
      parseDOM: [
        { tag: `${source.tag}[data-node="${name}"]`, priority: 60, getAttrs: (dom) => readAttrs(attrs, dom) },
        ...(source.parse ?? []),
      ],
    },
  };
}

export type BlockAttrs<B extends Block> = {
  readonly [K in keyof B['attrs']]: AttrValue<B['attrs'][K]> | null;
};

/** A node whose type, and so whose attributes, are known to the compiler. */
export type NodeOf<B extends Block> = Omit<Node, 'attrs'> & { readonly attrs: BlockAttrs<B> };
