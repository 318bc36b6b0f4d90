import { flag, integer, text } from '../attr.ts';
import { defineBlock } from '../defineBlock.ts';
import { suggestable } from '../suggestable.ts';

/** Any table that is not a task table. `widths` are column shares in percent, separated by spaces. */
export const table = defineBlock('table', {
  tag: 'table',
  attrs: { id: text(), widths: text(), ...suggestable },
  parse: [{ tag: 'table' }],
  spec: { content: 'tableRow*', isolating: true },
});

/** `header` rows repeat at the top of every page. */
export const tableRow = defineBlock('tableRow', {
  tag: 'tr',
  attrs: { id: text(), header: flag(), ...suggestable },
  parse: [{ tag: 'tr' }],
  spec: { content: 'tableCell*' },
});

export const tableCell = defineBlock('tableCell', {
  tag: 'td',
  attrs: { id: text(), colspan: integer(2, 63), rowspan: integer(2, 9999), ...suggestable },
  parse: [{ tag: 'td' }, { tag: 'th' }],
  spec: { content: 'paragraph*', isolating: true },
});
