/** A list to be printed and kept: a register, a board. All texts are written as they are. */
export interface ListFile {
  /** Lines at the top left: the superior body, the body. */
  readonly owner: readonly string[];
  readonly title: string;
  /** Under the title: the year, from when to when. */
  readonly subtitle: string;
  /** Sentences between that and the table; only a sheet has them. */
  readonly summary?: readonly string[];
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly string[])[];
}

export interface ListColumn {
  readonly title: string;
  /** Its share of the page's width. */
  readonly width: number;
  readonly align: 'left' | 'center';
  /** In a sheet whole numbers, or days ("02/03/2026"), are what they are and can be sorted; all else is text. */
  readonly as?: 'number' | 'day';
}
