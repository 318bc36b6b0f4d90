import { integer, oneOf, text } from '../attr.ts';
import { defineBlock } from '../defineBlock.ts';
import { suggestable } from '../suggestable.ts';

/**
 * Body text, or a list item: a list is paragraphs with a marker, so nothing nests and nothing moves when an
 * item changes depth. An indented paragraph without a marker continues the item above it.
 */
export const paragraph = defineBlock('paragraph', {
  tag: 'p',
  attrs: {
    id: text(),
    /** dash "- ", plus "+ ", point "a) " (Vietnamese alphabet), number "1. " (in cells and points only). */
    marker: oneOf('dash', 'plus', 'point', 'number'),
    indent: integer(1, 8),
    ...suggestable,
  },
  parse: [{ tag: 'p' }, { tag: 'li' }],
  spec: { content: 'inline*', marks: '_' },
});
