import { defineBlock } from '../defineBlock.ts';

/** The children are fixed and seeded by the server; no client adds or removes one. */
export const plan = defineBlock('plan', {
  tag: 'article',
  spec: {
    content: 'decisionPart letterhead docTitle bases openings sections closings endorsement annexes',
  },
});
