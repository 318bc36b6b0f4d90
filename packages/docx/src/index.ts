export { ImportError, type ImportErrorKind } from './read/importError.ts';
export { type ReadOptions, readText } from './read/readText.ts';
