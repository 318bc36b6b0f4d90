import { flag, integer, oneOf, text } from '../attr.ts';
import { defineBlock } from '../defineBlock.ts';
import { suggestable } from '../suggestable.ts';

export const sections = defineBlock('sections', {
  tag: 'div',
  spec: { content: 'section*', isolating: true },
});

/**
 * A numbered section. Sections are one flat list: depth is the attribute `level`, so a change of depth moves
 * nothing in the shared document. The tree and the numbers are computed (`queries/outlineOf.ts`).
 */
export const section = defineBlock('section', {
  tag: 'section',
  attrs: {
    id: text(),
    level: integer(1, 4),
    /** How the level below is numbered; null means decimal (1.1.). */
    numbering: oneOf('decimal', 'letter'),
    /** A numbered paragraph without a title of its own; the number stands before its first paragraph. */
    runIn: flag(),
    ...suggestable,
  },
  spec: { content: '(sectionTitle | paragraph | taskTable | table)*', isolating: true, defining: true },
});

/** Created with its section and kept, empty when run-in; two may meet after concurrent edits. */
export const sectionTitle = defineBlock('sectionTitle', {
  tag: 'h3',
  spec: { content: 'inline*', marks: '_', defining: true },
});
