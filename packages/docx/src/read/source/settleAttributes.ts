import { wordsOf } from '../lines/inline.ts';
import { isEndorsementTable, isLetterheadTable } from './layoutTable.ts';
import { roleOf } from './roleOf.ts';
import { settleBlocks, settleRuns } from './settleChanges.ts';
import type { SourceBlock, SourceCell } from './sourceDocument.ts';

/**
 * Letterhead and signatures are values, not text: they hold no suggestions. They are read as they stand, without what
 * is tracked in them; that they would read otherwise is told (see `findUnlike`).
 */
export function settleAttributes(blocks: readonly SourceBlock[]): SourceBlock[] {
  return blocks.map((block) => {
    if (block.kind === 'pages') return block;
    if (block.kind === 'paragraph') return isValue(block.style) ? asItStands(block) : block;
    if (isLetterheadTable(block)) return asItStands(block);
    const isFoot = isEndorsementTable(block);
    const settleCell = (cell: SourceCell): SourceCell =>
      isFoot && !isList(cell)
        ? { ...cell, blocks: cell.blocks.map(asItStands) }
        : { ...cell, blocks: settleAttributes(cell.blocks) };
    return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(settleCell) })) };
  });
}

const asItStands = (block: SourceBlock): SourceBlock =>
  settleBlocks([block], (runs) => settleRuns(runs, 'original'))[0]!;

const VALUES = /^(?:superior|issuer|number|date|authority|signature)/u;

function isValue(style: string | null): boolean {
  const kind = roleOf(style)?.kind;
  return kind !== undefined && VALUES.test(kind);
}

const LISTED = /^(?:Nơi nhận|[-–—+•])/iu;

/** Nơi nhận are lines of text. */
function isList({ blocks }: SourceCell): boolean {
  return blocks.some(
    (block) =>
      block.kind === 'paragraph' &&
      (roleOf(block.style)?.kind.startsWith('recipient') || LISTED.test(wordsOf(block.runs))),
  );
}
