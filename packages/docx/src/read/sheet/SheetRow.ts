/** A row of a spreadsheet; `row` is its number as the spreadsheet shows it. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
}
