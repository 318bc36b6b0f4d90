import { writeListSheet } from '../list/writeListSheet.ts';
import { opinionColumns, opinionLines } from './opinionLines.ts';
import type { OpinionOrder, OpinionTable } from './OpinionTable.ts';

/** The same table as an .xlsx; every row names who gave the opinion, so that it can be sorted and filtered. */
export function writeOpinionSheet(table: OpinionTable, order: OpinionOrder = 'giver'): Uint8Array {
  const { head, title, subject, summary } = table;
  return writeListSheet({
    owner: `${head.superior}\n${head.issuer}`.split('\n').filter(Boolean),
    title,
    subtitle: subject,
    summary,
    columns: opinionColumns,
    rows: opinionLines(table, order).map((line) => (line.kind === 'group' ? ['', line.text] : line.cells)),
  });
}
