import { type BlockNode, isBlank, toCapitals } from '@duthao/plan';
import type { NumberFacts } from '@duthao/protocol';
import type { Node } from 'prosemirror-model';
import { findIn, issuePart } from './issuePart.ts';

/** What the register, the e-office and the file's name take from a document. */
export interface IssueFacts extends NumberFacts {
  readonly code: string | null;
  readonly issuer: string;
  readonly place: string;
  /** Mức độ khẩn as it is printed; null where there is none. */
  readonly urgency: BlockNode<'letterhead'>['attrs']['urgency'];
}

export function issueFactsOf(doc: Node): IssueFacts {
  const part = issuePart(doc);
  const head = findIn(part, 'letterhead')?.attrs as BlockNode<'letterhead'>['attrs'] | undefined;
  const lines = recipientsOf(part);
  const signatures = signaturesOf(part);
  const together = (attr: 'authority' | 'position' | 'name'): string =>
    signatures
      .map((one) => oneLine(one[attr]))
      .filter(Boolean)
      .join('; ');
  return {
    typeName: sentenceCase(textIn(part, 'docType') || 'Kế hoạch'),
    subject: textIn(part, 'subject'),
    signer: together('name'),
    authority: together('authority'),
    position: together('position'),
    recipients: lines.filter(({ attrs }) => attrs.kind !== 'archive').map(writtenRecipient),
    keeper: lines
      .filter(({ attrs }) => attrs.kind === 'archive')
      .map((line) => oneLine(line.textContent))
      .join('; '),
    code: oneLine(head?.code) || null,
    issuer: oneLine(head?.issuer),
    place: oneLine(head?.place),
    urgency: head?.urgency ?? null,
  };
}

function recipientsOf(part: Node): Node[] {
  const lists = findIn(part, 'endorsement')?.children.filter(({ type }) => type.name === 'recipients') ?? [];
  return lists.flatMap(({ children }) => children).filter((line) => !isBlank(line));
}

function signaturesOf(part: Node): BlockNode<'signature'>['attrs'][] {
  const lists = findIn(part, 'endorsement')?.children.filter(({ type }) => type.name === 'signatures') ?? [];
  return lists
    .flatMap(({ children }) => children)
    .map(({ attrs }) => attrs as BlockNode<'signature'>['attrs']);
}

function writtenRecipient(line: Node): string {
  const purpose = line.attrs.purpose as string | null;
  return oneLine(line.textContent) + (purpose ? ` (${purpose})` : '');
}

const textIn = (part: Node, name: string): string => oneLine(findIn(part, name)?.textContent);

const oneLine = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

const sentenceCase = (text: string): string =>
  toCapitals(text.slice(0, 1)) + text.slice(1).toLocaleLowerCase('vi');
