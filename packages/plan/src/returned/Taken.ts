import type { Edit } from './Edit.ts';
import type { PlacedAnswer } from './placeThreads.ts';
import type { TrayItem } from './Tray.ts';

/** What earlier files of one copy brought in one name: saved again and dropped again, they bring nothing of it. */
export interface Taken {
  /** Changes and trays by their keys; lines and units are those of the copy, which never change. */
  readonly edits: readonly string[];
  /** What was said, by the thread that it came to stand in; an empty id where it came to stand in none. */
  readonly said: readonly PlacedAnswer[];
}

export const nothingTaken: Taken = { edits: [], said: [] };

/** Who changed it and when is left out: programs forget that when they save. */
export function keyOfEdit(edit: Edit): string {
  if (edit.kind === 'newLine') {
    const { text, label, cell } = edit.written;
    return `newLine|${edit.after}|${cell ? `${cell.row}/${cell.column}` : ''}|${label}|${text}`;
  }
  if (edit.kind === 'insert') return `insert|${edit.line}|${edit.at}|${edit.text.text}`;
  if (edit.kind === 'delete') return `delete|${edit.line}|${edit.from}|${edit.to}`;
  if (edit.kind === 'form')
    return `form|${edit.line}|${edit.from}|${edit.to}|${edit.on.join('+')}-${edit.off.join('+')}`;
  if (edit.kind === 'answer') return `answer|${edit.line}|${edit.verdict}|${edit.of}|${edit.words}`;
  return edit.kind === 'lost' ? `lost|${edit.line}|${edit.words}` : `${edit.kind}|${edit.line}`;
}

export const keyOfTray = ({ kind, words, line }: TrayItem): string => `tray|${kind}|${line}|${words}`;
