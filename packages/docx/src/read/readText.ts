import type { Finding, Found, Plan } from '@duthao/plan';
import { toPlan } from './build/toPlan.ts';
import { ImportError } from './importError.ts';
import { cleanText } from './lines/cleanText.ts';
import { dropPageNumbers } from './lines/dropPageNumbers.ts';
import { readLines } from './lines/readLines.ts';
import { unwrapLines } from './lines/unwrapLines.ts';
import { takeNotes } from './lines/takeNotes.ts';
import type { Recognised } from './parts/recognised.ts';
import { recognise } from './recognise.ts';
import { findGaps } from './findGaps.ts';
import { findLostWords } from './lostWords.ts';
import { findRenumbered } from './findRenumbered.ts';

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
export function readText(text: string, { newId }: ReadOptions): Found<Plan> {
  const clean = cleanText(text);
  if (clean.trim() === '')
    throw new ImportError('emptyFile', 'Tệp không có nội dung; đề nghị chọn tệp khác.');
  const pages = dropPageNumbers(readLines(clean));
  const notes = takeNotes(unwrapLines(pages.lines));
  const { found, findings } = recognise(notes.lines);
  if (!isPlan(found)) {
    throw new ImportError(
      'notAPlan',
      'Không thấy kế hoạch nào trong tệp này: không có dòng KẾ HOẠCH và các mục I, II; đề nghị chọn tệp khác.',
    );
  }
  const plan = toPlan(found, newId);
  const said: Finding[] = [
    ...pages.findings,
    ...notes.findings,
    ...findings,
    ...findRenumbered(found, plan.doc),
    ...findGaps(found),
  ];
  return { value: plan, findings: [...said, ...findLostWords(clean, plan.doc, said)] };
}

/** A title and one part of a plan, or two sections that show where the rest was. */
function isPlan(found: Recognised): boolean {
  const tops = found.sections.filter(({ level }) => level === 1).length;
  const parts = [
    tops > 0,
    found.bases.length > 0,
    found.letterhead.code,
    found.endorsement.recipients.length > 0,
    found.decision,
  ];
  return found.docType !== '' ? parts.some(Boolean) : tops > 1;
}
