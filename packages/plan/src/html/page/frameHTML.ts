import type { Node } from 'prosemirror-model';
import type { BlockNode } from '../../blocks/index.ts';
import { isBlank } from '../../queries/isBlank.ts';
import {
  aroundRecipient,
  attachedLine,
  dateLine,
  isAttached,
  NOI_NHAN,
  numberLine,
  QUOC_HIEU,
  TIEU_NGU,
  toCapitals,
} from '../../queries/printed.ts';
import { escapeText } from '../escape.ts';
import { inlineHTML } from './inlineHTML.ts';
import { childrenOf, type Page, tag } from './Page.ts';

type Head = BlockNode<'letterhead'>['attrs'];

const headOf = (parent: Node | null): Head | undefined =>
  childrenOf(parent, 'letterhead')[0]?.attrs as Head | undefined;

const capitals = (text: string | null): string => escapeText(toCapitals(text ?? '')).replaceAll('\n', '<br>');

/** Ô 1 to 4; a plan that a decision issues has neither number nor date of its own. */
export function letterheadHTML(letterhead: Node, { plan, document }: Page): string {
  const own = letterhead.attrs as Head;
  const attached = document === 'plan' && isAttached(plan);
  const names = attached && !own.issuer ? (headOf(plan.firstChild) ?? own) : own;
  const left = `${tag('p', capitals(names.superior))}${tag('p', capitals(names.issuer), 'class="issuer"')}`;
  const right = `<p class="motto">${QUOC_HIEU}</p><p class="motto words">${TIEU_NGU}</p>`;
  const second = attached
    ? ''
    : `<p class="number">${escapeText(numberLine(own))}</p><p class="date">${escapeText(dateLine(own))}</p>`;
  const urgency = attached || !own.urgency ? '' : tag('p', escapeText(own.urgency), 'class="urgency"');
  return `<header><div>${left}</div><div>${right}</div>${second}</header>${urgency}`;
}

/** Type and trích yếu; the first of a page is its heading. */
export function docTitleHTML(docTitle: Node, page: Page): string {
  const { plan, document } = page;
  const lines = docTitle.children.map((line) => {
    const text = inlineHTML(line, page);
    return line.type.name === 'docType' ? `<span class="type">${text}</span>` : `<span>${text}</span>`;
  });
  const decision = document === 'plan' && isAttached(plan) ? headOf(plan.firstChild) : undefined;
  const note = decision ? tag('p', escapeText(attachedLine(decision)), 'class="note"') : '';
  return `${tag('h1', lines.join(' '))}${note}`;
}

/** Nơi nhận at the left, the signature at the right; two or more signatures side by side above nơi nhận. */
export function endorsementHTML(endorsement: Node, page: Page): string {
  if (page.document === 'plan' && isAttached(page.plan)) return '';
  const all = (name: string): Node[] => childrenOf(endorsement, name).flatMap(({ children }) => children);
  const signatures = all('signatures').map(signatureHTML);
  const recipients = recipientsHTML(all('recipients'), page);
  if (signatures.length > 1) {
    return `<footer>${signatures.join('')}</footer><footer>${recipients}<div></div></footer>`;
  }
  return tag(
    'footer',
    recipients || signatures.length > 0 ? `${recipients || '<div></div>'}${signatures.join('')}` : '',
  );
}

function recipientsHTML(lines: readonly Node[], page: Page): string {
  const written = lines.filter((line) => !isBlank(line));
  const items = written.map((line, i) => {
    const attrs = line.attrs as BlockNode<'recipient'>['attrs'];
    const [before, after] = aroundRecipient(attrs, i, written.length);
    return `<li>${escapeText(before)}${inlineHTML(line, page)}${escapeText(after)}</li>`;
  });
  return items.length === 0
    ? ''
    : `<div class="recipients"><p>${NOI_NHAN}</p><ul role="list">${items.join('')}</ul></div>`;
}

function signatureHTML({ attrs }: Node): string {
  const { authority, position, name, post } = attrs as BlockNode<'signature'>['attrs'];
  const titles = [authority, position].filter(Boolean).map(capitals).join('<br>');
  return `<div class="signature">${tag('p', titles)}<p class="name">${
    post ? `${capitals(post)}<br>` : ''
  }${escapeText(name ?? '')}</p></div>`;
}
