import type { Presence } from '@duthao/protocol';
import { unitHues } from '../../theme/palette.ts';
import classes from './carets.module.css';

/** The alpha of a selection, two hexadecimal digits; Chrome 109 has no color-mix. */
const FAINT = '38';

export const hueOf = (user: Presence): string => unitHues[user.color % unitHues.length] ?? unitHues[0];

/**
 * The caret of another person. The name is drawn from an attribute by the style sheet, so it is no text of the
 * page: it is not selected, copied, found or counted, and it takes no room.
 */
export function caretElement(user: Presence): HTMLElement {
  const caret = window.document.createElement('span');
  caret.className = classes.caret ?? '';
  caret.style.setProperty('--unit', hueOf(user));
  caret.contentEditable = 'false';
  caret.setAttribute('aria-hidden', 'true');
  const label = window.document.createElement('span');
  label.className = classes.label ?? '';
  label.dataset.label = user.unit ? `${user.name} · ${user.unit}` : user.name;
  caret.append(label);
  return caret;
}

export function selectionAttrs(user: Presence): Record<string, string> {
  return { class: classes.selection ?? '', style: `background: ${hueOf(user)}${FAINT}` };
}
