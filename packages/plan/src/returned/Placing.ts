import type { NewId } from '../commands/command.ts';
import { Draft, type Insertion } from './Draft.ts';
import type { By, Edit } from './Edit.ts';
import type { ReturnedField } from './fields.ts';
import type { Ground } from './Ground.ts';
import type { TrayItem, TrayKind } from './Tray.ts';
import { keyOf } from './Unfolded.ts';

export interface PlacingOptions {
  /** As suggestions carry it: a user id, or the name of who has no account. */
  readonly author: string;
  /** When the file was dropped; counts for changes without a time of their own. */
  readonly now: Date;
  readonly newId: NewId;
}

interface Open extends By {
  readonly line: number;
  readonly to: number;
  readonly id: string;
}

/** What the steps of one placing share. */
export class Placing {
  readonly ground: Ground;
  readonly draft: Draft;
  readonly options: PlacingOptions;
  readonly tray: TrayItem[] = [];
  /** Where new words with comments on them came to stand, by thread. */
  readonly commented = new Map<string, Insertion[]>();
  #open: Open | null = null;

  constructor(ground: Ground, options: PlacingOptions) {
    this.ground = ground;
    this.options = options;
    this.draft = new Draft(ground.live, options.author);
  }

  /** The record of a change; a stretch that goes and what comes in its stead are one. */
  recordOf(edit: Change): { id: string; author: string; time: string } {
    const { author, now, newId } = this.options;
    // Who formed words is not read from the file.
    const by = edit.kind === 'form' ? null : edit.by;
    const time = toTime(by?.time ?? null, now);
    const [line, from, to] = spanOf(edit);
    const open = this.#open;
    const goesOn = open !== null && open.line === line && open.to === from && isSame(open.by, by);
    const id = goesOn ? open.id : newId();
    this.#open = line < 0 ? null : { line, to, id, by };
    return { id, author, time };
  }

  keep(kind: TrayKind, words: string, line: number, author = ''): void {
    const { ground, tray } = this;
    const said = words.replace(/[\u2029\ufffc]/gu, ' ').trim();
    if (said === '') return;
    const where = ground.whereOf(line);
    tray.push({
      kind,
      words: said,
      where,
      line: around(ground.textOf(line)),
      nearId: ground.nearOf(line),
      author,
    });
  }

  /** A line of the frame of the page: what it said in the copy, and what it says now. */
  keepField(field: ReturnedField, words: string, line: number, before: string): void {
    const { ground, tray } = this;
    const item = { kind: 'field', field, words: tidy(words), line: tidy(before), where: '' } as const;
    if (item.words !== item.line) tray.push({ ...item, nearId: ground.nearOf(line), author: '' });
  }

  noteThreads(threads: readonly string[], insertion: Insertion): void {
    for (const thread of threads)
      this.commented.set(thread, [...(this.commented.get(thread) ?? []), insertion]);
  }
}

const LONGEST_LINE = 200;

const tidy = (text: string): string => text.replace(/[\u2029\ufffc\s]+/gu, ' ').trim();

function around(text: string): string {
  const line = tidy(text);
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE).trimEnd()}…` : line;
}

/** What becomes a suggestion. */
type Change = Exclude<Edit, { kind: 'answer' | 'lost' }>;

function spanOf(edit: Change): [number, number, number] {
  if (edit.kind === 'delete') return [edit.line, edit.from, edit.to];
  if (edit.kind === 'insert') return [edit.line, edit.at, edit.at];
  return [-1, 0, 0];
}

const isSame = (a: By['by'], b: By['by']): boolean =>
  a === b || (a !== null && b !== null && keyOf(a) === keyOf(b));

/** A time without a zone is somebody's clock on the wall: the time of the drop counts then. */
export function toTime(written: string | null, now: Date): string {
  if (!written || !/(?:Z|[+-]\d\d:\d\d)$/u.test(written)) return now.toISOString();
  const time = new Date(written);
  return Number.isNaN(time.getTime()) || time > now ? now.toISOString() : time.toISOString();
}
