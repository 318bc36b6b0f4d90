import type { Finding } from '@duthao/plan';
import { slice, textOf } from '../lines/inline.ts';
import { startsLower } from '../lines/sentences.ts';
import { type SourceLine, wordsOfLine } from '../lines/sourceLine.ts';
import { readRecipient, readSetRecipient, type Recipient } from './readRecipient.ts';
import { readSignature, type Signature } from './readSignature.ts';
import { signersIn } from './signersIn.ts';

const NOI_NHAN = /^\s*Nơi nhận\s*:?\s*/iu;

/** Whether a line is known to stand in the block of nơi nhận and signatures. */
export function isSetAsEndorsement({ known }: SourceLine): boolean {
  const role = known?.role?.kind;
  return known?.signer !== undefined || role === 'recipientsLabel' || role === 'recipient';
}

/** Reads the block of nơi nhận and signatures whose cells are known. */
export function readSetEndorsement(lines: readonly SourceLine[]): {
  endorsement: { recipients: Recipient[]; signatures: Signature[] };
  findings: Finding[];
  rest: readonly SourceLine[];
} {
  const { listed, rest } = takeListed(lines.filter((line) => !isSetAsEndorsement(line)));
  const set = lines.filter(({ known }) => known?.role?.kind === 'recipient');
  const recipients = joinWrapped([...set, ...listed]);
  const read = signersIn(lines).map((signer) =>
    isOwn(signer) ? readOwn(signer) : readSignature(signer.map(wordsOfLine)),
  );
  return {
    endorsement: { recipients, signatures: read.flatMap(({ signature }) => signature ?? []) },
    findings: read.flatMap(({ findings }) => findings),
    rest,
  };
}

const isListed = (line: SourceLine, index: number): boolean =>
  /^[-–—•+]\s*\S/u.test(wordsOfLine(line)) || (index > 0 && startsLower(wordsOfLine(line)));

/** Nơi nhận may stand outside the table of the signatures: a label and lines with dashes. */
function takeListed(lines: readonly SourceLine[]): { listed: SourceLine[]; rest: SourceLine[] } {
  const label = lines.findIndex((line) => !line.cells && NOI_NHAN.test(wordsOfLine(line)));
  if (label < 0) return { listed: [], rest: [...lines] };
  const after = lines.slice(label + 1);
  const length = after.findIndex((line, index) => line.cells !== null || !isListed(line, index));
  const end = length < 0 ? after.length : length;
  const opening = slice(lines[label]!.runs, NOI_NHAN.exec(textOf(lines[label]!.runs))?.[0].length ?? 0);
  const first = textOf(opening).trim() === '' ? [] : [{ ...lines[label]!, runs: opening }];
  return {
    listed: [...first, ...after.slice(0, end)],
    rest: [...lines.slice(0, label), ...after.slice(end)],
  };
}

/** In other files a recipient may go on over the next line, which then has no dash and begins in a small letter. */
function joinWrapped(lines: readonly SourceLine[]): Recipient[] {
  const typed: (string | SourceLine)[] = [];
  for (const line of lines) {
    const text = wordsOfLine(line);
    const last = typed.at(-1);
    if (line.known?.signer !== undefined) typed.push(line);
    else if (typeof last === 'string' && startsLower(text) && !/[;.]$/u.test(last))
      typed[typed.length - 1] = `${last} ${text}`;
    else if (text !== '') typed.push(text);
  }
  return typed.map((line) => (typeof line === 'string' ? readRecipient(line) : readSetRecipient(line)));
}

const isOwn = (lines: readonly SourceLine[]): boolean => lines.some(({ known }) => known?.role);

function readOwn(lines: readonly SourceLine[]): { signature: Signature | null; findings: Finding[] } {
  const of = (kind: string): string | null =>
    lines
      .filter(({ known }) => known?.role?.kind === kind)
      .map(wordsOfLine)
      .filter(Boolean)
      .join('\n') || null;
  const signature = {
    authority: of('signatureAuthority'),
    position: of('signaturePosition'),
    name: of('signatureName'),
    post: of('signaturePost'),
  };
  return { signature, findings: [] };
}
