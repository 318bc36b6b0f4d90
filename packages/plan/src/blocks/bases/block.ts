import { text } from '../attr.ts';
import { defineBlock } from '../defineBlock.ts';
import { suggestable } from '../suggestable.ts';

export const bases = defineBlock('bases', { tag: 'div', spec: { content: 'basis*', isolating: true } });

/** One căn cứ. Its closing ";" or "." is printed by position (Phụ lục I, II.6a) and is not stored. */
export const basis = defineBlock('basis', {
  tag: 'p',
  attrs: { id: text(), ...suggestable },
  spec: { content: 'inline*', marks: '_' },
});
