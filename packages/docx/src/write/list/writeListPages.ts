import {
  AlignmentType,
  Document,
  Header,
  type IRunOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { compile } from '../compile.ts';
import { signRun } from '../plain/signRun.ts';
import { pack } from '../pack.ts';
import type { CellData } from '../table.ts';
import { toTable } from '../toTable.ts';
import { mmToTwips } from '../units.ts';
import type { ListFile } from './ListFile.ts';

const FONT = 'Times New Roman';
/** A4 on its side, with margins of the decree's ranges. */
const page = {
  size: { width: mmToTwips(210), height: mmToTwips(297), orientation: PageOrientation.LANDSCAPE },
  margin: {
    top: mmToTwips(20),
    bottom: mmToTwips(20),
    left: mmToTwips(30),
    right: mmToTwips(15),
    header: mmToTwips(10),
  },
};
const TEXT_WIDTH = mmToTwips(297 - 45);

/** The list as a .docx in landscape; the head of the table repeats, page numbers stand in the top margin from page 2. */
export function writeListPages(list: ListFile): Uint8Array {
  const { owner, title, subtitle } = list;
  const file = new Document({
    title,
    creator: owner.at(-1) ?? 'Dự Thảo',
    styles: {
      default: { document: { run: { font: FONT, size: 24, language: { value: 'vi-VN' } } } },
    },
    sections: [
      {
        properties: { page, titlePage: true },
        headers: { default: new Header({ children: [pageNumber()] }) },
        children: [
          ...owner.map((text, at) =>
            line(text, AlignmentType.LEFT, { bold: at === owner.length - 1, size: 26 }),
          ),
          line(title, AlignmentType.CENTER, { bold: true, size: 28 }, 200),
          line(subtitle, AlignmentType.CENTER, { size: 26 }),
          line('', AlignmentType.CENTER, {}),
          tableOf(list),
          line('', AlignmentType.LEFT, { size: 2 }),
        ],
      },
    ],
  });
  const styles = String(compile(file).get('word/styles.xml'));
  return pack(file, { writtenAt: undefined, category: title, styles, typed: [] });
}

type Align = (typeof AlignmentType)[keyof typeof AlignmentType];

function line(text: string, alignment: Align, run: IRunOptions, before = 0): Paragraph {
  return new Paragraph(paragraph(text, alignment, run, before));
}

/** Of the table, half-points. */
const CELL_SIZE = 22;

const paragraph = (text: string, alignment: Align, run: IRunOptions, before = 0) => ({
  alignment,
  spacing: { before, after: 0 },
  children: [
    // Control characters are no XML.
    signRun(text.normalize('NFC').replace(/\p{Cc}/gu, ''), run),
  ],
});

function pageNumber(): Paragraph {
  const children = [new TextRun({ children: [PageNumber.CURRENT], size: 26 })];
  return new Paragraph({ alignment: AlignmentType.CENTER, children });
}

function tableOf({ columns, rows }: ListFile) {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return toTable(
    {
      widths: columns.map(({ width }) => Math.floor((width * TEXT_WIDTH) / whole)),
      borders: 'thin',
      rows: [
        { isHeader: true, cells: columns.map(({ title }) => cell(title, 'center', true)) },
        { isHeader: true, cells: columns.map((_, at) => cell(`(${at + 1})`, 'center')) },
        ...rows.map((row) => ({ cells: columns.map(({ align }, at) => cell(row[at] ?? '', align)) })),
      ],
    },
    false,
  );
}

function cell(text: string, align: 'left' | 'center', bold = false): CellData {
  const alignment = align === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER;
  return {
    paragraphs: text.split('\n').map((part) => paragraph(part, alignment, { bold, size: CELL_SIZE })),
  };
}
