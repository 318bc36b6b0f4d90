import { aroundRecipient, type BlockNode, isBlank, NOI_NHAN } from '@duthao/plan';
import { type ParagraphChild, TextRun } from 'docx';
import type { Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import { widthOf } from '../metrics/widthOf.ts';
import { computed } from '../review/computed.ts';
import type { Line } from '../review/Ends.ts';
import { entriesOf, type Entry } from '../review/entriesOf.ts';
import { type Ending, printedEntries } from '../review/printedEntries.ts';
import type { Both } from '../review/Tracked.ts';
import { mmToTwips } from '../units.ts';
import { computedLine } from './computedLine.ts';
import { endRun } from './endRun.ts';
import { printedTextOf } from './printedTextOf.ts';
import { type LineLook, lineOf } from './lineOf.ts';

/** Air between the list and the signature, twips. */
const RIGHT_AIR = 60;
/** What stands above the row on its page at least. */
const ABOVE_MM = 40;

/** "Nơi nhận:" and a line for each recipient (II.9d); none where there is no recipient. */
export function recipientLines(lists: readonly Node[], context: Context): Line[] {
  if (lists.length === 0) return [];
  const { entries, ends, count } = printedEntries(entriesOf(lists, context).all, (line) => !isBlank(line));
  if (entries.length === 0) return [];
  const label = { before: count.before ? NOI_NHAN : null, after: count.after ? NOI_NHAN : null };
  const begins = beginsOf(entries);
  const lines = entries.map((entry, i) =>
    recipientLine(entry, { ...begins[i]!, ends: ends[i]!, count }, context),
  );
  return [computedLine(label, { style: 'NoiNhan' }, context), ...lines];
}

/** Of each line the recipient that begins there, in either text. */
function beginsOf(entries: readonly Entry[]): { begins: Both<Ending | null> }[] {
  let before = 0;
  let after = 0;
  return entries.map(({ begins, present }) => ({
    begins: {
      before: begins.before && present.before ? { node: begins.before.node, ordinal: before++ } : null,
      after: begins.after && present.after ? { node: begins.after.node, ordinal: after++ } : null,
    },
  }));
}

interface Place {
  readonly begins: Both<Ending | null>;
  readonly ends: Both<Ending | null>;
  readonly count: Both<number>;
}

function recipientLine(entry: Entry, { begins, ends, count }: Place, context: Context): Line {
  const lookOf = (text: keyof Both<unknown>): LineLook | null => {
    const begin = begins[text];
    if (!begin) return null;
    const [lead] = around(begin.node, begin.ordinal, count[text]);
    return { style: 'NoiNhanDong', lead: { text: lead, plain: true } };
  };
  const endOf = (text: keyof Both<unknown>): string | null => {
    const end = ends[text];
    return end && around(end.node, end.ordinal, count[text])[1];
  };
  const whole = { before: endOf('before'), after: endOf('after') };
  const part = (from: number, to?: number) => ({
    before: whole.before && whole.before.slice(from, to),
    after: whole.after && whole.after.slice(from, to),
  });
  const tail = (within: Context): ParagraphChild[] => [
    ...computed(part(0, -1), within, (text) => [new TextRun({ text, style: 'CachGui' })]),
    ...computed(part(-1), within, (text) => [endRun(text, context)]),
  ];
  const looks = { before: lookOf('before'), after: lookOf('after') };
  return lineOf(entry, looks, context, { tail, options: { indent: { right: RIGHT_AIR } } });
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
