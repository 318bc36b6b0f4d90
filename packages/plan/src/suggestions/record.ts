import type { Mark, Node } from 'prosemirror-model';
import { suggestable } from '../blocks/suggestable.ts';

/** Who suggested something, and when; `former` and the rest belong to single kinds. */
export interface SuggestionRecord {
  readonly id: string;
  /** The id of the user. */
  readonly author: string;
  /** ISO 8601. */
  readonly time: string;
  /** Of a change: what its attributes, or its formats, were before. */
  readonly former?: Readonly<Record<string, unknown>>;
  /** Of a deletion: not the block but the break before it is to go. */
  readonly join?: true;
  /** Of a suggested split: the attributes of the block that begins there. */
  readonly attrs?: Readonly<Record<string, unknown>>;
}

export type SuggestableName = keyof typeof suggestable;
const names = Object.keys(suggestable) as SuggestableName[];

const unknown: SuggestionRecord = { id: '', author: '', time: '' };

/** Null when nothing is suggested; what cannot be read is nobody's suggestion. */
export function readRecord(node: Node, name: SuggestableName): SuggestionRecord | null {
  const written: unknown = node.attrs[name];
  return typeof written === 'string' && written !== '' ? parseRecord(written) : null;
}

export function parseRecord(json: string): SuggestionRecord {
  const found = parseObject(json);
  if (!found) return unknown;
  const { id, author, time, former, join, attrs } = found;
  return {
    id: toText(id),
    author: toText(author),
    time: toText(time),
    ...(isObject(former) ? { former } : {}),
    ...(join === true ? { join } : {}),
    ...(isObject(attrs) ? { attrs } : {}),
  };
}

const toText = (value: unknown): string => (typeof value === 'string' ? value : '');

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

export function writeRecord(record: SuggestionRecord): string {
  return JSON.stringify(record);
}

export const isSuggestable = (node: Node): boolean => 'suggestedInsert' in node.attrs;

/** Everything that is suggested about a node itself. */
export function recordsOf(node: Node): { name: SuggestableName; record: SuggestionRecord }[] {
  return names.flatMap((name) => {
    const record = readRecord(node, name);
    return record ? [{ name, record }] : [];
  });
}

export const suggestionMarks: readonly string[] = ['insertion', 'deletion', 'formatChange'];
export const isSuggestionMark = ({ type }: Mark): boolean => suggestionMarks.includes(type.name);
export const isFormat = (mark: Mark): boolean => !isSuggestionMark(mark) && mark.type.name !== 'comment';

export function recordOfMark({ attrs }: Mark): SuggestionRecord {
  const { id, author, time } = attrs;
  const former = parseObject(attrs['former']);
  return { id: toText(id), author: toText(author), time: toText(time), ...(former ? { former } : {}) };
}

function parseObject(json: unknown): Record<string, unknown> | null {
  if (typeof json !== 'string') return null;
  try {
    const found: unknown = JSON.parse(json);
    return isObject(found) ? found : null;
  } catch {
    // Not ours to read: the text then stands as it is.
    return null;
  }
}
