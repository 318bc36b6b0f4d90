import type { Finding } from '@duthao/plan';
import { startsLower } from '../lines/sentences.ts';
import { type SourceLine, wordsOfLine } from '../lines/sourceLine.ts';
import { columnsOf } from './readLetterhead.ts';
import { isSetAsEndorsement, readSetEndorsement } from './readSetEndorsement.ts';
import type { Endorsement } from './recognised.ts';
import { readRecipient } from './readRecipient.ts';
import { isSigningLine, readSignature } from './readSignature.ts';

const NOI_NHAN = /^Nơi nhận\s*:?\s*/iu;
const DASH = /^[-–—•+]\s*\S/u;
/** A line that starts this far to the right stands in the right column of the page. */
const RIGHT_COLUMN = 25;

/** Where nơi nhận and signatures begin: at "Nơi nhận", or at the lines of the signature before it. */
export function findEndorsement(lines: readonly SourceLine[]): number {
  const set = lines.findIndex(isSetAsEndorsement);
  if (set >= 0) return startOfSet(lines, set);
  const named = lines.findLastIndex((line) => columnsOf(line).some((column) => NOI_NHAN.test(column)));
  let start = named < 0 ? findLoneSignature(lines) : named;
  while (start > 0 && maySign(lines[start - 1]!)) start -= 1;
  return start;
}

/** Nơi nhận may stand right above the table of the signatures. */
function startOfSet(lines: readonly SourceLine[], set: number): number {
  let start = set;
  while (start > 0 && DASH.test(wordsOfLine(lines[start - 1]!))) start -= 1;
  return start > 0 && NOI_NHAN.test(wordsOfLine(lines[start - 1]!)) ? start - 1 : set;
}

/** Without nơi nhận only a position in capitals near the end tells where the signature begins. */
function findLoneSignature(lines: readonly SourceLine[]): number {
  const from = Math.max(lines.length - 6, 0);
  const found = lines.slice(from).findIndex(maySign);
  return found < 0 ? lines.length : from + found;
}

/** A line whose style says what else it is signs nothing, whatever it reads like. */
function maySign(line: SourceLine): boolean {
  const kind = line.known?.role?.kind;
  return (kind === undefined || kind.startsWith('signature')) && isSigningLine(wordsOfLine(line));
}

/** Reads nơi nhận and the signature, below each other or side by side. */
export function readEndorsement(lines: readonly SourceLine[]): {
  endorsement: Endorsement;
  findings: Finding[];
  /** What follows it and is no part of it. */
  rest: readonly SourceLine[];
} {
  if (lines.some(isSetAsEndorsement)) return readSetEndorsement(lines);
  const { left, right } = splitColumns(lines);
  const { signature, findings } = readSignature(right);
  const recipients = left.map(readRecipient);
  return { endorsement: { recipients, signatures: signature ? [signature] : [] }, findings, rest: [] };
}

function splitColumns(lines: readonly SourceLine[]): { left: string[]; right: string[] } {
  const left: string[] = [];
  const right: string[] = [];
  let inRecipients = false;
  const addLeft = (column: string, line: SourceLine): void => {
    if (left.length > 0 && !line.gap && !DASH.test(column) && startsLower(column))
      left.push(`${left.pop()} ${column}`);
    else left.push(column);
    if (/^[-–—•+]?\s*Lưu\s*:?\s/u.test(column)) inRecipients = false;
  };
  for (const line of lines) {
    for (const column of columnsOf(line)) {
      const heading = NOI_NHAN.exec(column);
      if (heading) inRecipients = true;
      const text = heading ? column.slice(heading[0].length) : column;
      if (text === '') continue;
      const isLeft = (DASH.test(text) || inRecipients) && !isSigningLine(text) && line.lead < RIGHT_COLUMN;
      if (
        isLeft &&
        (left.length === 0 || right.length === 0 || DASH.test(text) || columnsOf(line)[0] === column)
      )
        addLeft(text, line);
      else right.push(text);
    }
  }
  return { left, right };
}
