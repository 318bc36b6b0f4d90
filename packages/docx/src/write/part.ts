import type { Line } from './review/Ends.ts';
import type { TableData } from './table.ts';

/** One block of the body, still as data, so that neighbours can be arranged before it becomes XML. */
export type Part =
  | { readonly kind: 'paragraph'; readonly options: Line }
  | {
      readonly kind: 'table';
      readonly table: TableData;
      /** Keeps the last lines before it on its page: the block of signatures never stands alone. */
      readonly keepWithPrevious?: true;
    };

export const paragraphPart = (options: Line): Part & { kind: 'paragraph' } => ({
  kind: 'paragraph',
  options,
});
export const tablePart = (table: TableData): Part => ({ kind: 'table', table });
