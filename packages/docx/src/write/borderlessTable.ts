import {
  BorderStyle,
  type IParagraphOptions,
  type ITableCellOptions,
  type ITableOptions,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noMargins = { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 };

interface Cell {
  readonly paragraphs: readonly IParagraphOptions[];
  readonly verticalAlign?: ITableCellOptions['verticalAlign'];
}

/** A table that only places: fixed widths (twips), no borders, no padding, rows that never split. */
export function borderlessTable(
  widths: readonly number[],
  rows: readonly (readonly Cell[])[],
): ITableOptions {
  const none = { top: NONE, bottom: NONE, left: NONE, right: NONE };
  return {
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: noMargins,
    borders: { ...none, insideHorizontal: NONE, insideVertical: NONE },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            ({ paragraphs, verticalAlign }, i) =>
              new TableCell({
                width: { size: widths[i] ?? 0, type: WidthType.DXA },
                borders: none,
                verticalAlign,
                children: paragraphs.length
                  ? paragraphs.map((options) => new Paragraph(options))
                  : [new Paragraph({ style: 'NganCach' })],
              }),
          ),
        }),
    ),
  };
}
