import { BorderStyle, type ITableOptions, type TableRow, TableLayoutType, WidthType } from 'docx';

const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
/** Space between a cell's text and its border at each side, twips. */
export const CELL_PADDING = 85;

/** A table with thin black borders and fixed column widths (twips), the same in the grid and in its cells. */
export function gridTable(widths: readonly number[], rows: readonly TableRow[]): ITableOptions {
  return {
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { marginUnitType: WidthType.DXA, top: 28, bottom: 28, left: CELL_PADDING, right: CELL_PADDING },
    borders: {
      top: THIN,
      bottom: THIN,
      left: THIN,
      right: THIN,
      insideHorizontal: THIN,
      insideVertical: THIN,
    },
    rows,
  };
}
