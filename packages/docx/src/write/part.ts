import type { IParagraphOptions } from 'docx';
import type { TableData } from './table.ts';

/** One block of the body, still as data, so that neighbours can be arranged before it becomes XML. */
export type Part =
  | { readonly kind: 'paragraph'; readonly options: IParagraphOptions }
  | {
      readonly kind: 'table';
      readonly table: TableData;
      /** Keeps the last lines before it on its page: the block of signatures never stands alone. */
      readonly keepWithPrevious?: true;
    };

export const paragraphPart = (options: IParagraphOptions): Part & { kind: 'paragraph' } => ({
  kind: 'paragraph',
  options,
});
export const tablePart = (table: TableData): Part => ({ kind: 'table', table });
