import { text } from '../attr.ts';
import { defineBlock } from '../defineBlock.ts';
import { suggestable } from '../suggestable.ts';

/**
 * Empty, or the Quyết định that issues the plan. The plan then prints no number, date, recipients or signature
 * of its own, and "(Ban hành kèm theo …)" under its title.
 */
export const decisionPart = defineBlock('decisionPart', {
  tag: 'div',
  spec: { content: '(letterhead | docTitle | bases | article | endorsement)*', isolating: true },
});

/** Điều 1., 2. …; the word and the number are computed and stand before the first paragraph. */
export const article = defineBlock('article', {
  tag: 'section',
  attrs: { id: text(), ...suggestable },
  spec: { content: 'paragraph*', isolating: true },
});
