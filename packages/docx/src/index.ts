export { type FileType, fileTypeOf } from './read/fileTypeOf.ts';
export { ImportError, type ImportErrorKind } from './read/importError.ts';
export type { ImportedPlan, RecognisedKind, Recognition, Sureness } from './read/importedPlan.ts';
export { LARGEST_FILE, readPlan } from './read/readPlan.ts';
export { type ReadOptions, readText } from './read/readText.ts';
export { readSheet } from './read/sheet/readSheet.ts';
export type { SheetRow } from './read/sheet/SheetRow.ts';
export { writeDocx } from './write/writeDocx.ts';
