import type { Plan } from '@duthao/plan';
import { capitals, type Line } from './Expected.ts';
import { type Drawer, inlineText } from './printInline.ts';

type Node = Plan['doc'];

const partsOf = (parent: Node, name: string): Node[] =>
  parent.children.filter(({ type }) => type.name === name).flatMap(({ children }) => children);

/** Nơi nhận beside one signature; above it where several sign. */
export function footOf(endorsement: Node, drawer: Drawer): Line[] {
  const signatures = partsOf(endorsement, 'signatures');
  const lines = signatures.flatMap(signatureLines);
  const list = recipientLines(partsOf(endorsement, 'recipients'), drawer);
  return signatures.length > 1 ? [...lines, ...list] : [...list, ...lines];
}

function recipientLines(recipients: readonly Node[], drawer: Drawer): Line[] {
  const written = recipients.filter(({ childCount, textContent }) => childCount > 0 && textContent.trim());
  if (written.length === 0) return [];
  const lines = written.map((recipient, i): Line => {
    const { purpose, kind } = recipient.attrs as { purpose: string | null; kind: string | null };
    const text = `- ${kind === 'archive' ? 'Lưu: ' : ''}${inlineText(recipient, drawer)}`;
    return {
      role: 'recipient',
      text: `${text}${purpose ? ` (${purpose})` : ''}${i === written.length - 1 ? '.' : ';'}`,
    };
  });
  return [{ role: 'recipientsLabel', text: 'Nơi nhận:' }, ...lines];
}

function signatureLines({ attrs }: Node): Line[] {
  const { authority, position, name, post } = attrs as Record<string, string | null>;
  const titles = [authority, position].flatMap((text) => (text ?? '').split('\n'));
  return [
    ...titles.map((text): Line => ({ role: 'signTitle', text: capitals(text) })),
    { role: 'signPost', text: post ?? '' },
    { role: 'signName', text: name ?? '' },
  ];
}
