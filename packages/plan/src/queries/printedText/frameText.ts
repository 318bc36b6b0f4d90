import type { Node } from 'prosemirror-model';
import type { BlockNode } from '../../blocks/index.ts';
import { isBlank } from '../isBlank.ts';
import {
  aroundRecipient,
  dateLine,
  isAttached,
  NOI_NHAN,
  numberLine,
  QUOC_HIEU,
  TIEU_NGU,
  toCapitals,
} from '../printed.ts';
import { inlineText } from './inlineText.ts';
import type { Printing } from './Printing.ts';

type Letterhead = BlockNode<'letterhead'>;

/** Left column, then right column of each row, then mức độ khẩn; an attached plan has no row of number and date. */
export function letterheadText({ attrs }: Letterhead, { plan, document }: Printing): string[] {
  const attached = document === 'plan' && isAttached(plan);
  const head = attached && !attrs.issuer ? decisionHead(plan, attrs) : attrs;
  const names = [head.superior, head.issuer].flatMap((name) => toCapitals(name ?? '').split('\n'));
  const motto = [QUOC_HIEU, TIEU_NGU];
  if (attached) return [...names, ...motto];
  return [...names, ...motto, numberLine(attrs), dateLine(attrs), ...(attrs.urgency ? [attrs.urgency] : [])];
}

function decisionHead(plan: Node, own: Letterhead['attrs']): Letterhead['attrs'] {
  const found = plan.firstChild?.children.find(({ type }) => type.name === 'letterhead');
  return (found?.attrs as Letterhead['attrs'] | undefined) ?? own;
}

/**
 * Nơi nhận at the left, then the signature; two or more signatures stand side by side above nơi nhận. None under
 * a plan that a decision issues.
 */
export function endorsementText(endorsement: Node, printing: Printing): string[] {
  if (printing.document === 'plan' && isAttached(printing.plan)) return [];
  const all = (name: string): Node[] =>
    endorsement.children.filter(({ type }) => type.name === name).flatMap(({ children }) => children);
  const recipients = recipientsText(all('recipients'), printing);
  const signatures = all('signatures').map(({ attrs }) =>
    signatureText(attrs as BlockNode<'signature'>['attrs']),
  );
  return signatures.length > 1
    ? [...signatures.flat(), ...recipients]
    : [...recipients, ...signatures.flat()];
}

function recipientsText(lines: readonly Node[], printing: Printing): string[] {
  const written = lines.filter((line) => !isBlank(line));
  if (written.length === 0) return [];
  return [
    NOI_NHAN,
    ...written.map((line, i) => {
      const [before, after] = aroundRecipient(
        line.attrs as BlockNode<'recipient'>['attrs'],
        i,
        written.length,
      );
      return before + inlineText(line, printing) + after;
    }),
  ];
}

function signatureText({ authority, position, name, post }: BlockNode<'signature'>['attrs']): string[] {
  const titles = [authority, position, post].flatMap((line) => toCapitals(line ?? '').split('\n'));
  return [...titles, name ?? ''];
}
