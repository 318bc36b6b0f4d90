import { oneOf, text } from '../attr.ts';
import { defineBlock } from '../defineBlock.ts';
import { suggestable } from '../suggestable.ts';

export const annexes = defineBlock('annexes', { tag: 'div', spec: { content: 'annex*', isolating: true } });

/** A phụ lục: a printed section of its own, numbered I, II … when there is more than one. */
export const annex = defineBlock('annex', {
  tag: 'section',
  attrs: { id: text(), orientation: oneOf('portrait', 'landscape'), ...suggestable },
  spec: { content: '(annexTitle | paragraph | taskTable | table)*', isolating: true, defining: true },
});

export const annexTitle = defineBlock('annexTitle', {
  tag: 'h3',
  spec: { content: 'plainInline*', marks: '_', defining: true },
});
