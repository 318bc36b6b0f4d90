import { aroundRecipient, type BlockNode, isBlank, NOI_NHAN, toCapitals } from '@duthao/plan';
import { type IParagraphOptions, TextRun } from 'docx';
import type { Node } from 'prosemirror-model';
import { borderlessTable } from '../borderlessTable.ts';
import type { Context } from '../context.ts';
import type { Part } from '../part.ts';
import { runsOf } from './inlineFaces.ts';

/**
 * Ô 9b and 7 in one row that never splits, level at the top. Two who sign stand side by side above nơi nhận,
 * for three columns would break the titles.
 */
export function endorsement(node: BlockNode<'endorsement'>, context: Context): Part[] {
  const recipients = childrenOf(node, 'recipients').filter((line) => !isBlank(line));
  const signatures = childrenOf(node, 'signatures').map((signature) => signatureLines(signature));
  if (recipients.length === 0 && signatures.length === 0) return [];
  const list = { paragraphs: recipientLines(recipients, context) };
  const blocks = signatures.map((paragraphs) => ({ paragraphs }));
  const [first = { paragraphs: [] }, second, ...more] = blocks;
  const left = Math.round(context.textWidth * 0.463);
  const half = Math.round(context.textWidth / 2);
  const options = second
    ? borderlessTable(
        [half, context.textWidth - half],
        [[first, second], ...pairs(more), [list, { paragraphs: [] }]],
      )
    : borderlessTable([left, context.textWidth - left], [[list, first]]);
  return [{ kind: 'table', options, keepWithPrevious: true }];
}

function childrenOf(node: BlockNode<'endorsement'>, name: 'recipients' | 'signatures'): Node[] {
  return node.children.filter(({ type }) => type.name === name).flatMap(({ children }) => children);
}

function pairs<T extends { paragraphs: readonly IParagraphOptions[] }>(
  blocks: readonly T[],
): (T | { paragraphs: [] })[][] {
  return blocks.flatMap((block, i) => (i % 2 ? [] : [[block, blocks[i + 1] ?? { paragraphs: [] as [] }]]));
}

function recipientLines(recipients: readonly Node[], context: Context): IParagraphOptions[] {
  if (recipients.length === 0) return [];
  const lines = recipients.map((recipient, index) => {
    const attrs = recipient.attrs as BlockNode<'recipient'>['attrs'];
    const [before, after] = aroundRecipient(attrs, index, recipients.length);
    const children = [new TextRun(before), ...runsOf(recipient, context), new TextRun(after)];
    return { style: 'NoiNhanDong', indent: { right: 60 }, children };
  });
  return [{ style: 'NoiNhan', text: NOI_NHAN }, ...lines];
}

/** Authority and title in capitals, room for the signature, then the name and what stands under it. */
function signatureLines(signature: Node): IParagraphOptions[] {
  const { authority, position, name, post } = signature.attrs as BlockNode<'signature'>['attrs'];
  const titles = [authority, position]
    .flatMap((text) => (text ?? '').split('\n'))
    .map((line) => toCapitals(line.trim()))
    .filter(Boolean);
  const lines: IParagraphOptions[] = titles.map((text) => ({ style: 'QuyenHanChucVu', text }));
  lines.push({ style: 'HoTen', text: name ?? '' });
  if (post) lines.push({ style: 'HoTen', spacing: { before: 0 }, text: post });
  return lines;
}
