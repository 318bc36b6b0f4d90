/** What the normaliser found broken and mended, once for each place. */
export type Repair =
  | 'containerAdded'
  | 'containerMerged'
  | 'containerMoved'
  | 'titlePartAdded'
  | 'titlePartMerged'
  | 'sectionTitleAdded'
  | 'sectionTitleMoved'
  | 'sectionTitleExtra'
  | 'levelAdded'
  | 'idAdded'
  | 'idReplaced'
  | 'cellAdded'
  | 'cellMerged'
  | 'cellMoved'
  | 'cellRemoved'
  | 'paragraphAdded'
  | 'rowFilled'
  | 'marksSeparated';

/** What every repair gets: a source of ids and a place to tell what it did. */
export interface Repairing {
  readonly newId: () => string;
  readonly repaired: Repair[];
}
