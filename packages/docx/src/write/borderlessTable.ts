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
const none = { top: NONE, bottom: NONE, left: NONE, right: NONE };
const noMargins = { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 };

export interface Cell {
  readonly paragraphs: readonly IParagraphOptions[];
  readonly verticalAlign?: ITableCellOptions['verticalAlign'];
  /** Columns of the grid that it covers; 1 if not given. */
  readonly span?: number;
}

/** A table that only places: fixed widths (twips), no borders, no padding, rows that never split. */
export function borderlessTable(
  widths: readonly number[],
  rows: readonly (readonly Cell[])[],
): ITableOptions {
  return {
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: noMargins,
    borders: { ...none, insideHorizontal: NONE, insideVertical: NONE },
    rows: rows.map((cells) => new TableRow({ cantSplit: true, children: placed(cells, widths) })),
  };
}

function placed(cells: readonly Cell[], widths: readonly number[]): TableCell[] {
  let column = 0;
  return cells.map(({ paragraphs, verticalAlign, span = 1 }) => {
    const size = widths.slice(column, column + span).reduce((sum, width) => sum + width, 0);
    column += span;
    return new TableCell({
      width: { size, type: WidthType.DXA },
      ...(span > 1 && { columnSpan: span }),
      borders: none,
      verticalAlign,
      children: paragraphs.length
        ? paragraphs.map((options) => new Paragraph(options))
        : [new Paragraph({ style: 'NganCach' })],
    });
  });
}
