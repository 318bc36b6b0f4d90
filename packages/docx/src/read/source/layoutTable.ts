import { QUOC_HIEU } from '@duthao/plan';
import { wordsOf } from '../lines/inline.ts';
import { type SourceLine, wordsOfLine } from '../lines/sourceLine.ts';
import { isSigningLine } from '../parts/readSignature.ts';
import { linesOfBlock, linesOfTable } from './linesOfTable.ts';
import { roleOf } from './roleOf.ts';
import type { SourceBlock, SourceTable } from './sourceDocument.ts';

const NUMBER = /^S[ốỐ]\s*:?.*\//u;
const DATE = /ngày.*tháng.*năm/iu;
const NOI_NHAN = /^Nơi nhận\s*:?\s*/iu;
/** A block of signatures is a few rows of a few cells. */
const MOST_ROWS = 8;
const MOST_LINES = 400;
const bare = (text: string): string =>
  text
    .replace(/[^\p{L}]/gu, '')
    .toLocaleUpperCase('vi')
    .replace('HOÀ', 'HÒA');

/** Whether a table sets the letterhead: Quốc hiệu beside the body, or the number beside the date. */
export function isLetterheadTable(table: SourceTable): boolean {
  const texts = linesOfTable(table).map(wordsOfLine);
  if (texts.some((text) => bare(text).startsWith(bare(QUOC_HIEU)))) return true;
  return (
    table.rows.length <= MOST_ROWS &&
    texts.some((text) => NUMBER.test(text)) &&
    texts.some((text) => DATE.test(text))
  );
}

/** Whether a table is but a frame around what stands in it. */
export const isFrame = ({ rows, hasBorders }: SourceTable): boolean =>
  !hasBorders && rows.length === 1 && rows[0]!.cells.length === 1;

/** Whether a table sets nơi nhận beside the signatures. */
export function isEndorsementTable(table: SourceTable): boolean {
  if (table.rows.length > MOST_ROWS) return false;
  const lines = linesOfTable(table);
  if (lines.length > MOST_LINES) return false;
  if (lines.some((line) => NOI_NHAN.test(wordsOfLine(line)) || line.known?.role?.kind === 'recipient'))
    return true;
  if (lines.some((line) => line.known?.role?.kind.startsWith('signature'))) return true;
  return !table.hasBorders && lines.some((line) => isSigningLine(wordsOfLine(line)));
}

/** The lines of a block of signatures, each with its column, recipients told from those who sign. */
export function endorsementLines({ rows }: SourceTable): SourceLine[] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ column, blocks }) => linesOfCell(blocks, column)));
}

function linesOfCell(blocks: readonly SourceBlock[], column: number): SourceLine[] {
  const lines = blocks
    .flatMap(linesOfBlock)
    .filter((line) => wordsOf(line.runs) !== '' || isNameToFill(line));
  const label = lines.findIndex((line) => NOI_NHAN.test(wordsOfLine(line)));
  return lines.flatMap((line, index) => {
    if (line.known?.role) return [withSigner(line, column)];
    if (label < 0 || index < label) return isListed(line) ? [asRecipient(line)] : [withSigner(line, column)];
    return [index === label ? withoutLabel(line) : asRecipient(line)];
  });
}

/** In our files room for a name ends a signature even where no name stands yet. */
export const isNameToFill = ({ known }: SourceLine): boolean => known?.role?.kind === 'signatureName';

const isListed = (line: SourceLine): boolean => /^[-–—•+]\s*\S/u.test(wordsOfLine(line));

function withSigner(line: SourceLine, signer: number): SourceLine {
  return { ...line, known: { ...line.known, signer } };
}

function asRecipient(line: SourceLine): SourceLine {
  return { ...line, known: { ...line.known, role: roleOf('Nơi nhận - dòng')! } };
}

/** "Nơi nhận: - UBND tỉnh" keeps what follows the label. */
function withoutLabel(line: SourceLine): SourceLine {
  const rest = wordsOfLine(line).replace(NOI_NHAN, '');
  const label = { ...line, known: { ...line.known, role: roleOf('Nơi nhận')! } };
  return rest === '' ? label : { ...asRecipient(line), runs: [{ kind: 'text', text: rest, marks: [] }] };
}
