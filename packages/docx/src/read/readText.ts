import { assemble } from './assemble.ts';
import { ImportError } from './importError.ts';
import type { ImportedPlan } from './importedPlan.ts';
import { cleanText } from './lines/cleanText.ts';
import { dropPageNumbers } from './lines/dropPageNumbers.ts';
import { readLines } from './lines/readLines.ts';
import { takeNotes } from './lines/takeNotes.ts';
import { unwrapLines } from './lines/unwrapLines.ts';

export interface ReadOptions {
  /** Gives a new id at every call, unique for ever. */
  readonly newId: () => string;
  /** What becomes of tracked changes: suggestions (the default), the text as changed, or as it was before. */
  readonly changes?: 'suggest' | 'final' | 'original';
}

/**
 * Reads the text of an old plan. Everything recognised becomes structure; numbers are taken out and computed
 * anew; what was left out, joined, renumbered or not found is named in the findings. Throws ImportError when the
 * text holds no plan.
 */
export function readText(text: string, { newId }: ReadOptions): ImportedPlan {
  const clean = cleanText(text);
  if (clean.trim() === '')
    throw new ImportError('emptyFile', 'Tệp không có nội dung; đề nghị chọn tệp khác.');
  const pages = dropPageNumbers(readLines(clean));
  const notes = takeNotes(unwrapLines(pages.lines));
  const said = [...pages.findings, ...notes.findings];
  return { ...assemble(notes.lines, clean, said, newId), threads: [], hasChanges: false };
}
