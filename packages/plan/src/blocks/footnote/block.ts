import { text } from '../attr.ts';
import { defineBlock } from '../defineBlock.ts';
import { suggestable } from '../suggestable.ts';

/** A footnote, holding its own rich text at the place of its mark. Its number is computed. */
export const footnote = defineBlock('footnote', {
  tag: 'span',
  attrs: { id: text(), ...suggestable },
  spec: { inline: true, group: 'inline', content: 'plainInline*', marks: '_', atom: true, isolating: true },
});
