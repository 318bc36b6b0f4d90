import { oneOf, text } from '../attr.ts';
import { defineBlock } from '../defineBlock.ts';
import { suggestable } from '../suggestable.ts';

/** Ô 9b and 7: nơi nhận beside the signatures, printed as one row that never splits. */
export const endorsement = defineBlock('endorsement', {
  tag: 'footer',
  spec: { content: '(recipients | signatures)*', isolating: true },
});

export const recipients = defineBlock('recipients', {
  tag: 'ul',
  spec: { content: 'recipient*', isolating: true },
});

/**
 * One line of nơi nhận, without its dash and its closing mark. `purpose` prints in brackets; of kind
 * `archive` the text is what follows "Lưu: " (VT, TĐ-TH).
 */
export const recipient = defineBlock('recipient', {
  tag: 'li',
  attrs: { id: text(), purpose: text(), kind: oneOf('archive'), ...suggestable },
  spec: { content: 'plainInline*', marks: '_' },
});

export const signatures = defineBlock('signatures', {
  tag: 'div',
  spec: { content: 'signature*', isolating: true },
});

/**
 * Ô 7a, 7b. `authority` holds lines such as "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH", `position` the title of the
 * person who signs, `post` a further title of that person, printed in capitals between signature and name.
 */
export const signature = defineBlock('signature', {
  tag: 'div',
  attrs: { id: text(), authority: text(), position: text(), name: text(), post: text(), ...suggestable },
  spec: { atom: true, isolating: true, selectable: false },
});
