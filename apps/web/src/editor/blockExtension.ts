import { type BlockName, blocks, type MarkName, marks } from '@duthao/plan';
import { type Extensions, Mark, Node, type NodeViewRenderer } from '@tiptap/core';

const names = Object.keys(blocks) as BlockName[];
const markNames = Object.keys(marks) as MarkName[];

/**
 * The one place where the model's blocks become Tiptap nodes. Tiptap only learns their names and their views:
 * what they hold and how they read and write HTML stays with the model, whose own schema `ModelSchema` puts in.
 */
export function blockExtensions(views: Partial<Record<BlockName, NodeViewRenderer>>): Extensions {
  const nodes = names.map((name) => {
    const view = views[name];
    return Node.create({ name, topNode: name === 'plan', ...(view ? { addNodeView: () => view } : {}) });
  });
  return [...nodes, ...markNames.map((name) => Mark.create({ name }))];
}
