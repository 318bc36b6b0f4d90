/** What the door of the room takes from here. */
export { type HandedCopy, type MergedReturn, mergeReturned } from './mergeReturned.ts';
export { sharedLines } from './sharedLines.ts';
export type { PlacedAnswer, PlacedThread } from './placeThreads.ts';
export { nothingTaken, type Taken } from './Taken.ts';
export { type ReturnedField, fieldStyles } from './fields.ts';
export { type TrayItem, type TrayKind, trayKinds } from './Tray.ts';
export {
  NOTE_SIGN,
  type TrackedChange,
  type WordCell,
  type WordComment,
  type WordFile,
  type WordLine,
  type WordPiece,
  type WordThread,
} from './WordFile.ts';
