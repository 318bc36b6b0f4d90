import { defaultLook, type Look } from '@duthao/plan';
import { AlignmentType, type IParagraphOptions, TextRun } from 'docx';
import type { Context } from '../context.ts';
import { addressLines } from '../opinions/addressLines.ts';
import { balancedLine } from '../opinions/balancedLine.ts';
import { cleanLines } from '../opinions/cleanLines.ts';
import { createBlankContext } from '../opinions/createBlankContext.ts';
import { paperHead } from '../opinions/paperHead.ts';
import { paperSignature } from '../opinions/paperSignature.ts';
import { type Part, paragraphPart, tablePart } from '../part.ts';
import { rule } from '../rule.ts';
import { ruleLength } from '../ruleLength.ts';
import type { RowData, TableData } from '../table.ts';
import { mmToTwips } from '../units.ts';
import { packPaper } from './packPaper.ts';
import type { SheetRow, SubmissionSheet } from './SubmissionSheet.ts';

const TITLE = 'PHIẾU TRÌNH';
const LABEL_WIDTH = mmToTwips(38);
const HANGING = mmToTwips(3.5);

/** The phiếu trình as a .docx: a head without number, one table of numbered lines, signature. Same sheet, same bytes. */
export function writeSubmissionSheet(sheet: SubmissionSheet, look: Look = defaultLook): Uint8Array {
  const context = createBlankContext(look, 'portrait');
  const about = balancedLine('TrichYeu', sheet.subject, { column: context.textWidth, face: 'bold' }, context);
  const parts: Part[] = [
    ...paperHead(sheet.head, {}, context),
    paragraphPart({ style: 'TenLoai', text: TITLE }),
    paragraphPart(about.options),
    paragraphPart(rule(ruleLength(about.widths), context.textWidth, context)),
    ...addressLines([sheet.to], context).map(paragraphPart),
    tablePart(gridOf(sheet.rows, context)),
    ...paperSignature(sheet.signer, [], context),
  ];
  const owner = sheet.head.issuer.replaceAll('\n', ' ');
  return packPaper(
    parts,
    { title: `${TITLE} ${sheet.subject}`, owner, category: 'Phiếu trình' },
    context,
    look,
  );
}

function gridOf(rows: readonly SheetRow[], { textWidth }: Context): TableData {
  return {
    widths: [LABEL_WIDTH, textWidth - LABEL_WIDTH],
    rows: rows.map((row, index) => rowOf(row, index + 1)),
    borders: 'thin',
  };
}

function rowOf({ label, lines, blankLines = 0, isGrave }: SheetRow, number: number): RowData {
  const blank = Array.from({ length: blankLines }, () => ({ style: 'BangO', text: '' }));
  const written = lines.flatMap(cleanLines).map((line) => lineOf(line, isGrave ?? false));
  return {
    cells: [
      {
        paragraphs: [
          { style: 'BangO', children: [new TextRun({ text: `${number}. ${label}`, bold: true })] },
        ],
      },
      { paragraphs: [...written, ...blank] },
    ],
    // What people said may be long; everything of it is printed.
    ...(lines.length > 12 && { mayBreak: true }),
  };
}

function lineOf(text: string, bold: boolean): IParagraphOptions {
  const isPoint = text.startsWith('- ');
  return {
    style: 'BangO',
    alignment: AlignmentType.LEFT,
    ...(isPoint && { indent: { left: HANGING, hanging: HANGING } }),
    children: [new TextRun({ text, bold })],
  };
}
