import type { NodeViewRenderer } from '@tiptap/core';
import { element } from './element.ts';

/** The mark of a footnote; its number is a decoration and its text stands at the foot of the page. */
export const footnoteView: NodeViewRenderer = ({ node }) => {
  const dom = element('sup', 'plan-footnote');
  return {
    dom,
    update: (next) => next.type === node.type,
    ignoreMutation: () => true,
  };
};
