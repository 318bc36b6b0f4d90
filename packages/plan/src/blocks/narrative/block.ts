import { defineBlock } from '../defineBlock.ts';

/** Paragraphs between the bases and the first section. */
export const openings = defineBlock('openings', {
  tag: 'div',
  spec: { content: 'paragraph*', isolating: true },
});

/** Paragraphs after the last section. */
export const closings = defineBlock('closings', {
  tag: 'div',
  spec: { content: 'paragraph*', isolating: true },
});
