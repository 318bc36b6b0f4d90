export { ImportError, type ImportErrorKind } from './read/importError.ts';
export { LARGEST_FILE, readPlan } from './read/readPlan.ts';
export { type ReadOptions, readText } from './read/readText.ts';
