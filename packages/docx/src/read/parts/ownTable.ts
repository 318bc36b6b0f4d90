import { type ColumnKind, columnKinds } from '@duthao/plan';
import type { SourceBlock, SourceTable } from '../source/sourceDocument.ts';

const COLUMN = /^_cot_n?\d+_(\p{L}+)$/u;
const OTHER = /^_bang_n?\d+(_w)?$/u;

const GROUP = 'Bảng - nhóm';

/** What our writer says of a table in bookmarks: the kind of each column, or that it assigns no tasks. */
export interface OwnTable {
  readonly kinds?: readonly ColumnKind[];
  readonly isPlain: boolean;
  /** Whether its widths were chosen; others are computed from what it holds. */
  readonly keepsWidths: boolean;
}

export function ownTable({ rows }: SourceTable): OwnTable {
  const cells = rows[0]?.cells ?? [];
  const names = cells.map(({ blocks }) => blocks.flatMap(bookmarksOf));
  const kinds = names.flatMap((some) => some.flatMap((name) => kindOf(COLUMN.exec(name)?.[1])));
  if (kinds.length > 0 && kinds.length === cells.length) return { kinds, isPlain: false, keepsWidths: false };
  const mark = names
    .flat()
    .map((name) => OTHER.exec(name))
    .find(Boolean);
  return { isPlain: Boolean(mark), keepsWidths: !mark || mark[1] !== undefined };
}

export function isGroupCell(blocks: readonly SourceBlock[]): boolean {
  return blocks.some((block) => block.kind === 'paragraph' && block.style === GROUP);
}

function bookmarksOf(block: SourceBlock): readonly string[] {
  return block.kind === 'paragraph' ? (block.bookmarks ?? []) : [];
}

const kindOf = (name: string | undefined): ColumnKind[] => columnKinds.filter((kind) => kind === name);
