import { aroundRecipient, type BlockNode, isBlank, NOI_NHAN, toCapitals } from '@duthao/plan';
import { type IParagraphOptions, type ITableOptions, TextRun } from 'docx';
import type { Node } from 'prosemirror-model';
import { borderlessTable, type Cell } from '../borderlessTable.ts';
import type { Context } from '../context.ts';
import type { Part } from '../part.ts';
import { centredLine } from './centredLine.ts';
import { runsOf } from './inlineFaces.ts';

const EMPTY: Cell = { paragraphs: [] };

/**
 * Ô 9b and 7 in one row that never splits, level at the top. Two who sign stand side by side above nơi nhận,
 * for three columns would break the titles.
 */
export function endorsement(node: BlockNode<'endorsement'>, context: Context): Part[] {
  const recipients = childrenOf(node, 'recipients').filter((line) => !isBlank(line));
  const signatures = childrenOf(node, 'signatures');
  if (recipients.length === 0 && signatures.length === 0) return [];
  const list: Cell = { paragraphs: recipientLines(recipients, context) };
  const options =
    signatures.length > 1 ? signedByMore(signatures, list, context) : signedByOne(signatures, list, context);
  return [{ kind: 'table', options, keepWithPrevious: true }];
}

function signedByOne(signatures: readonly Node[], list: Cell, context: Context): ITableOptions {
  const left = Math.round(context.textWidth * 0.463);
  const right = context.textWidth - left;
  const lines = signatures.flatMap((signature) => signatureLines(signature, right, context));
  return borderlessTable([left, right], [[list, { paragraphs: lines }]]);
}

function signedByMore(signatures: readonly Node[], list: Cell, context: Context): ITableOptions {
  const half = Math.floor(context.textWidth / 2);
  const cells: Cell[] = signatures.map((signature) => ({
    paragraphs: signatureLines(signature, half, context),
  }));
  const rows: Cell[][] = [];
  for (let i = 0; i < cells.length; i += 2) rows.push([cells[i]!, cells[i + 1] ?? EMPTY]);
  return borderlessTable([half, context.textWidth - half], [...rows, [lowered(list), EMPTY]]);
}

/** Nơi nhận under signatures, with air above it. */
function lowered({ paragraphs: [label, ...lines] }: Cell): Cell {
  return label ? { paragraphs: [{ ...label, spacing: { before: 240 } }, ...lines] } : EMPTY;
}

function childrenOf(node: BlockNode<'endorsement'>, name: 'recipients' | 'signatures'): Node[] {
  return node.children.filter(({ type }) => type.name === name).flatMap(({ children }) => children);
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
function signatureLines(signature: Node, column: number, context: Context): IParagraphOptions[] {
  const { authority, position, name, post } = signature.attrs as BlockNode<'signature'>['attrs'];
  const titles = [authority, position]
    .flatMap((text) => (text ?? '').split('\n'))
    .map((line) => toCapitals(line.trim()))
    .filter(Boolean);
  const lines: IParagraphOptions[] = titles.map((text) =>
    centredLine('QuyenHanChucVu', text, 'bold', column, context),
  );
  lines.push({ style: 'HoTen', text: name ?? '' });
  if (post) lines.push({ style: 'HoTen', spacing: { before: 0 }, text: post });
  return lines;
}
