import { type BlockNode, isBlank } from '@duthao/plan';
import type { Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import type { Part } from '../part.ts';
import type { Line } from '../review/Ends.ts';
import { SIGNATURE_SPACE } from '../styles/footStyles.ts';
import type { CellData, RowData, TableData } from '../table.ts';
import { recipientLines, roomBeside, roomOnOnePage } from './recipientLines.ts';
import { signatureLines } from './signatureLines.ts';

const EMPTY: CellData = { paragraphs: [] };

/** A line of titles is as high as its type and what Times New Roman adds; long titles take two. */
const LINE = 1.15;

/** Share of the text width that nơi nhận takes beside one signature. */
const LEFT = 0.463;

/**
 * Ô 9b and 7 in one row that never splits, level at the top. Two who sign stand side by side above nơi nhận,
 * for three columns would break the titles.
 */
export function endorsement(node: BlockNode<'endorsement'>, context: Context): Part[] {
  const lists = node.children.filter(({ type }) => type.name === 'recipients');
  const recipients = lists.flatMap(({ children }) => children).filter((line) => !isBlank(line));
  const signatures = node.children
    .filter(({ type }) => type.name === 'signatures')
    .flatMap(({ children }) => children);
  if (recipients.length === 0 && signatures.length === 0) return [];
  const signed = signatures.length > 1 ? signedByMore : signedByOne;
  const table = signed(signatures, { lists, recipients }, context);
  return [{ kind: 'table', table, keepWithPrevious: true }];
}

interface Receivers {
  readonly lists: readonly Node[];
  /** Those that print. */
  readonly recipients: readonly Node[];
}

function signedByOne(
  signatures: readonly Node[],
  { lists, recipients }: Receivers,
  context: Context,
): TableData {
  const left = Math.round(context.textWidth * LEFT);
  const right = context.textWidth - left;
  const signature = signatures.flatMap((one) => signatureLines(one, right, context));
  const list = recipientLines(lists, context);
  return {
    widths: [left, right],
    rows: besideOne(list, signature, recipients, left, context),
    borders: 'none',
  };
}

/** A list longer than a page goes on in a row of its own, which splits, under the signature that does not. */
function besideOne(
  list: readonly Line[],
  signature: readonly Line[],
  recipients: readonly Node[],
  width: number,
  context: Context,
): RowData[] {
  if (roomOnOnePage(recipients, width, context)) {
    return [{ cells: [{ paragraphs: list }, { paragraphs: signature }] }];
  }
  const height = signature.length * context.sizes.body * 10 * LINE + SIGNATURE_SPACE;
  const first = roomBeside(recipients, width, height, context);
  return [
    { cells: [{ paragraphs: list.slice(0, first) }, { paragraphs: signature }] },
    { cells: [{ paragraphs: list.slice(first) }, EMPTY], mayBreak: true },
  ];
}

function signedByMore(
  signatures: readonly Node[],
  { lists, recipients }: Receivers,
  context: Context,
): TableData {
  const half = Math.floor(context.textWidth / 2);
  const cells: CellData[] = signatures.map((signature) => ({
    paragraphs: signatureLines(signature, half, context),
  }));
  const rows: RowData[] = [];
  for (let i = 0; i < cells.length; i += 2) rows.push({ cells: [cells[i]!, cells[i + 1] ?? EMPTY] });
  const mayBreak = !roomOnOnePage(recipients, half, context);
  const list = { cells: [lowered(recipientLines(lists, context)), EMPTY], mayBreak };
  return { widths: [half, context.textWidth - half], rows: [...rows, list], borders: 'none' };
}

/** Nơi nhận under signatures, with air above it. */
function lowered([label, ...lines]: readonly Line[]): CellData {
  return label ? { paragraphs: [{ ...label, spacing: { before: 240 } }, ...lines] } : EMPTY;
}
