import { blocks, marks, schema } from '@duthao/plan';
import { type AnyExtension, Mark, Node } from '@tiptap/core';

const attributesOf = (attrs: object | null | undefined): Record<string, { default: null }> =>
  Object.fromEntries(Object.keys(attrs ?? {}).map((name) => [name, { default: null }]));

/** The real schema as plain Tiptap nodes and marks, without views. */
export const blockNodes: AnyExtension[] = [
  ...Object.entries(blocks).map(([name, { spec }]) =>
    Node.create({
      name,
      topNode: name === schema.topNodeType.name,
      content: spec.content,
      marks: spec.marks,
      group: spec.group,
      inline: spec.inline ?? false,
      atom: spec.atom ?? false,
      isolating: spec.isolating,
      defining: spec.defining,
      addAttributes: () => attributesOf(spec.attrs),
      parseHTML: () => [...(spec.parseDOM ?? [])],
      renderHTML: ({ node }) => spec.toDOM?.(node) ?? ['span'],
    }),
  ),
  ...Object.entries(marks).map(([name, spec]) =>
    Mark.create({
      name,
      excludes: 'excludes' in spec ? spec.excludes : undefined,
      inclusive: 'inclusive' in spec ? spec.inclusive : undefined,
      addAttributes: () => attributesOf('attrs' in spec ? spec.attrs : undefined),
      // A line that the browser has rewritten is read from its DOM, marks and all.
      parseHTML: () => [...(spec.parseDOM ?? [])],
      renderHTML: ({ mark }) => spec.toDOM?.(mark, true) ?? ['span', 0],
    }),
  ),
];
