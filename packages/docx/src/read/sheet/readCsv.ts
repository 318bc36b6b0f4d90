import type { SheetRow } from './SheetRow.ts';

const SEPARATORS = ['\t', ';', ','];
/** Titles above a list hold no separators, or not its own. */
const TOP_LINES = 10;

/** Fields of a .csv as Excel writes them: quoted when they hold a separator, a quote or a line break. */
export function readCsv(text: string): SheetRow[] {
  const separator = separatorOf(text);
  const rows: SheetRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    cells.push(cell);
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    rows.push({ row: rows.length + 1, cells });
    cells = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]!;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') cell += text[(at += 1)];
      else quoted = false;
    } else if (letter === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (letter === separator) endCell();
    else if (letter === '\n') endRow();
    else if (letter !== '\r') cell += letter;
  }
  endRow();
  return rows;
}

/** The one that stands most often at the top; Excel with Vietnamese settings writes semicolons. */
function separatorOf(text: string): string {
  const top = text.split('\n', TOP_LINES).join('\n');
  const counts = SEPARATORS.map((separator) => top.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))]!;
}
