import { aroundRecipient, type BlockNode, NOI_NHAN } from '@duthao/plan';
import { type IParagraphOptions, type ParagraphChild, TextRun } from 'docx';
import type { Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import { widthOf } from '../metrics/widthOf.ts';
import { mmToTwips } from '../units.ts';
import { printedTextOf, runsOf } from './inlineFaces.ts';

/** Air between the list and the signature, twips. */
const RIGHT_AIR = 60;
/** What stands above the row on its page at least. */
const ABOVE_MM = 40;

/** "Nơi nhận:" and a line for each recipient (II.9d); none where there is no recipient. */
export function recipientLines(recipients: readonly Node[], context: Context): IParagraphOptions[] {
  if (recipients.length === 0) return [];
  const lines = recipients.map((recipient, index) => ({
    style: 'NoiNhanDong',
    indent: { right: RIGHT_AIR },
    children: runsOfRecipient(recipient, index, recipients.length, context),
  }));
  return [{ style: 'NoiNhan', text: NOI_NHAN }, ...lines];
}

function runsOfRecipient(recipient: Node, index: number, count: number, context: Context): ParagraphChild[] {
  const [before, after] = around(recipient, index, count);
  const purpose = after.slice(0, -1);
  return [
    new TextRun(before),
    ...runsOf(recipient, context),
    ...(purpose ? [new TextRun({ text: purpose, style: 'CachGui' })] : []),
    new TextRun(after.slice(-1)),
  ];
}

const around = (recipient: Node, index: number, count: number): [string, string] =>
  aroundRecipient(recipient.attrs as BlockNode<'recipient'>['attrs'], index, count);

const lineHeight = (halfPoints: number): number => halfPoints * 10 * 1.15;

/** Heights of the label and of each line in a column of that width, twips. */
function heightsOf(recipients: readonly Node[], width: number, context: Context): number[] {
  const { sizes } = context;
  const room = (width - RIGHT_AIR) * 0.93;
  const lines = recipients.map((recipient, i) => {
    const text = around(recipient, i, recipients.length).join(printedTextOf(recipient, context));
    return lineHeight(sizes.recipient) * Math.max(1, Math.ceil(widthOf(text, sizes.recipient) / room));
  });
  return [lineHeight(sizes.recipientsLabel) + 60, ...lines];
}

/** Whether the whole list has room on a page beside the last lines of the text. */
export function roomOnOnePage(recipients: readonly Node[], width: number, context: Context): boolean {
  const height = heightsOf(recipients, width, context).reduce((a, b) => a + b, 0);
  return height < context.textHeight - mmToTwips(ABOVE_MM);
}

/** How many lines, the label counted, stand beside a signature of that height, so that the rest goes on without a gap. */
export function roomBeside(
  recipients: readonly Node[],
  width: number,
  height: number,
  context: Context,
): number {
  let room = height;
  return heightsOf(recipients, width, context).findIndex((line) => (room -= line) < 0) + 1;
}
