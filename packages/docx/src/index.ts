export { ImportError, type ImportErrorKind } from './read/importError.ts';
export { LARGEST_FILE, readPlan } from './read/readPlan.ts';
export { type ReadOptions, readText } from './read/readText.ts';
export { defaultLook, type Look } from './write/look.ts';
export { writeDocx } from './write/writeDocx.ts';
