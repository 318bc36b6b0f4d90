import type { Mark, Node } from 'prosemirror-model';
import type { NewId } from '../../commands/command.ts';
import type { Holder } from '../holdersOf.ts';
import type { WritingRights } from '../../places/WritingRights.ts';
import { isSuggestionMark, readRecord, recordOfMark, type SuggestionRecord } from '../record.ts';
import type { Caret } from './Caret.ts';
import { type ChangedRange, survivorOf } from './changedRanges.ts';

/** Why a part of a change could be neither written nor suggested. */
export type SuggestProblem =
  /** The part has no place for a suggestion: the letterhead, fixed parts of the plan. */
  | 'fixed'
  /** Somebody else's suggestion about the same thing waits for an answer. */
  | 'taken'
  /** Nothing may be suggested there now. */
  | 'closed'
  /** Only such changes of form as leave every word may be made. */
  | 'formOnly';

export interface MergeSource {
  /** The document before. */
  readonly doc: Node;
  readonly ranges: readonly ChangedRange[];
  readonly before: ReadonlyMap<number, Holder>;
  readonly after: ReadonlyMap<number, Holder>;
  readonly may: (placeId: string | null) => boolean;
  readonly elsewhere: WritingRights['elsewhere'];
  readonly author: string;
  readonly time: string;
  readonly newId: NewId;
  /** Of the one suggestion that everything becomes; else neighbours are gone on with. */
  readonly suggestionId: string | undefined;
  readonly caret: Caret;
  /** Ids of the document before. */
  readonly known: ReadonlySet<string>;
}

/** A node and the position before it. */
export interface At {
  readonly node: Node;
  readonly pos: number;
}

/** Where in the plan the merge is. */
export interface Scope {
  readonly place: string | null;
  /** Inside something that this person suggested to insert: it is written in freely. */
  readonly own: boolean;
  /** Directly inside a row of that kind: its cells come and go with a column of the table around it. */
  readonly isOwnRow?: boolean;
}

/** Merges a node that stays with what it became. */
export type MergeNode = (merge: Merge, before: At, after: At, scope: Scope) => Node;

/** The work of turning one change into suggestions. */
export class Merge {
  readonly source: MergeSource;
  readonly problems = new Set<SuggestProblem>();
  /** How many pieces became suggestions. */
  suggested = 0;
  /** Whether marks of the review were taken off what was typed, or cells left to the server. */
  cleaned = false;
  /** Columns whose cells come or go with them as a suggestion. */
  readonly columns = new Set<string>();
  /** Columns that really came or went. */
  readonly arranged = new Set<unknown>();
  /** Ids of what was really taken out, struck, really put in, and of what was put in as a copy. */
  readonly ids = {
    dropped: new Set<string>(),
    struck: new Set<string>(),
    added: new Set<string>(),
    /** Of what was taken out with something of one's own although others answer for it. */
    foreign: new Set<string>(),
  };
  readonly copied = new Set<string>();
  /** Whether blocks really came, went or changed their attributes. */
  restructured = false;
  private chosen: SuggestionRecord | undefined;

  constructor(source: MergeSource) {
    this.source = source;
    const { suggestionId: id, author, time } = source;
    if (id !== undefined) this.chosen = { id, author, time };
  }

  mayWrite({ place, own }: Scope): boolean {
    return own || this.source.may(place);
  }

  survivor(pos: number): number | null {
    return survivorOf(this.source.ranges, pos);
  }

  isOwn(record: SuggestionRecord | null): boolean {
    return record !== null && record.author === this.source.author;
  }

  isOwnInsert(node: Node): boolean {
    return this.isOwn(readRecord(node, 'suggestedInsert'));
  }

  ownMark(node: Node, name: string): Mark | undefined {
    return node.marks.find((mark) => mark.type.name === name && this.isOwn(recordOfMark(mark)));
  }

  /** The suggestion that this change is, or goes on with. */
  record(): SuggestionRecord {
    this.suggested += 1;
    const { author, time, newId } = this.source;
    this.chosen ??= { id: newId(), author, time };
    return this.chosen;
  }

  /** Goes on with the suggestion that lies on a neighbour, when it is one's own. */
  adopt(node: Node | null): void {
    if (!node || this.chosen) return;
    const marked = node.marks.filter((mark) => isSuggestionMark(mark) && mark.type.name !== 'formatChange');
    const records = [
      ...marked.map(recordOfMark),
      readRecord(node, 'suggestedInsert'),
      readRecord(node, 'suggestedDelete'),
    ];
    const own = records.find((record) => record !== null && this.isOwn(record));
    if (own) this.chosen = { id: own.id, author: own.author, time: own.time };
  }

  /** True when nothing may be suggested; says so. */
  isClosed(): boolean {
    const { elsewhere } = this.source;
    if (elsewhere === 'suggest') return false;
    this.problems.add(elsewhere === 'form' ? 'formOnly' : 'closed');
    return true;
  }
}
