export { type FileType, fileTypeOf } from './read/fileTypeOf.ts';
export { ImportError, type ImportErrorKind } from './read/importError.ts';
export type { ImportedPlan, RecognisedKind, Recognition, Sureness } from './read/importedPlan.ts';
export { LARGEST_FILE, readPlan } from './read/readPlan.ts';
export { type ReadOptions, readText } from './read/readText.ts';
export { readReturned } from './read/returned/readReturned.ts';
export { readSheet } from './read/sheet/readSheet.ts';
export type { SheetRow } from './read/sheet/SheetRow.ts';
export type { ListColumn, ListFile } from './write/list/ListFile.ts';
export { writeListPages } from './write/list/writeListPages.ts';
export { writeListSheet } from './write/list/writeListSheet.ts';
export type {
  OpinionOrder,
  OpinionRow,
  OpinionTable,
  PaperHead,
  PaperSigner,
} from './write/opinions/OpinionTable.ts';
export type { RequestLetter } from './write/opinions/RequestLetter.ts';
export { writeOpinionPages } from './write/opinions/writeOpinionPages.ts';
export { writeOpinionSheet } from './write/opinions/writeOpinionSheet.ts';
export { writeRequestLetter } from './write/opinions/writeRequestLetter.ts';
export type { CorrectionLetter } from './write/papers/CorrectionLetter.ts';
export { writeCorrectionLetter } from './write/papers/writeCorrectionLetter.ts';
export type { SheetRow as SubmissionRow, SubmissionSheet } from './write/papers/SubmissionSheet.ts';
export { writeSubmissionSheet } from './write/papers/writeSubmissionSheet.ts';
export { type ReviewOptions, writeReviewDocx } from './write/review/writeReviewDocx.ts';
export { writeDocx } from './write/writeDocx.ts';
