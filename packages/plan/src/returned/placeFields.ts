import type { Alignment, BackLine } from './alignFiles.ts';
import type { Edit } from './Edit.ts';
import { fieldOf } from './fields.ts';
import type { Placing } from './Placing.ts';

/**
 * Changes to the letterhead and to who signs are no suggestions: each line is kept as what it was and what it is now.
 * Answers the changes that are left.
 */
export function placeFields(placing: Placing, edits: readonly Edit[], alignment: Alignment): Edit[] {
  const { handed, back } = alignment;
  const { ground } = placing;
  const now = new Map(back.flatMap((line) => (line.match >= 0 ? [[line.match, line] as const] : [])));
  const isField = (line: number): boolean =>
    fieldOf(handed[line]?.line.style ?? null) !== undefined && !ground.baseLine(line);
  const changed = new Set<number>();
  const rest = edits.filter((edit) => {
    if (edit.kind === 'newLine') {
      const field = fieldOf(edit.written.style);
      const isOurs = field !== undefined && edit.written.cell !== null && isField(edit.after);
      if (isOurs) placing.keepField(field, edit.written.text, edit.after, '');
      return !isOurs;
    }
    if (edit.kind === 'answer' || !isField(edit.line)) return true;
    if (edit.kind !== 'form' && edit.kind !== 'lost') changed.add(edit.line);
    return edit.kind === 'form' || edit.kind === 'lost';
  });
  for (const line of changed) {
    const { text, line: was } = handed[line]!;
    const is = now.get(line);
    placing.keepField(fieldOf(was.style)!, is ? finalText(is) : '', line, text);
  }
  return rest;
}

const finalText = ({ text, pieces }: BackLine): string =>
  text
    .split('')
    .filter((_, unit) => !pieces[unit]!.deleted)
    .join('');
