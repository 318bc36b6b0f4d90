import type { Node } from 'prosemirror-model';
import { isoDate, text as textAttr } from '../attr.ts';
import { type Block, defineBlock } from '../defineBlock.ts';
import { suggestable } from '../suggestable.ts';

export const text: Block<Record<never, never>> = { attrs: {}, spec: { group: 'inline plainInline' } };

/** Shift+Enter: a new line in the same paragraph. */
export const hardBreak = defineBlock('hardBreak', {
  tag: 'br',
  attrs: suggestable,
  parse: [{ tag: 'br' }],
  spec: { inline: true, group: 'inline plainInline', selectable: false, leafText: () => '\n' },
});

/** A live reference to a section by its id; prints "mục II.2" and renumbers itself. */
export const sectionRef = defineBlock('sectionRef', {
  tag: 'span',
  attrs: { target: textAttr(), ...suggestable },
  spec: { inline: true, group: 'inline plainInline', atom: true },
});

/** A unit (phòng) named in a task cell; `label` is what prints. */
export const unitRef = defineBlock('unitRef', {
  tag: 'span',
  attrs: { unit: textAttr(), label: textAttr(), ...suggestable },
  spec: {
    inline: true,
    group: 'inline plainInline',
    atom: true,
    leafText: (node: Node) => node.attrs.label ?? '',
  },
});

/** A deadline, ISO 8601 (2026-03-15); prints 15/3/2026. */
export const dueDate = defineBlock('dueDate', {
  tag: 'time',
  attrs: { date: isoDate(), ...suggestable },
  spec: { inline: true, group: 'inline plainInline', atom: true },
});

/** Where a suggestion would split the paragraph; nothing restructures before it is accepted. */
export const suggestedSplit = defineBlock('suggestedSplit', {
  tag: 'span',
  attrs: suggestable,
  spec: { inline: true, group: 'inline', atom: true },
});
