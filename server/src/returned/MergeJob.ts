import type { MergedReturn, Taken, WordFile } from '@duthao/plan';
import type { OpinionInFile } from '../opinions/OpinionInFile.ts';
import type { Reach } from '../rooms/watchChanges.ts';
import type { ForeignComment, ForeignThread } from '../threads/addForeign.ts';
import type { Named } from './Named.ts';

/** Everything that a merge needs, as it can be handed to another thread. */
export interface MergeJob {
  /** The plan as an update of Yjs. */
  readonly state: Uint8Array;
  readonly file: WordFile;
  readonly copy: { readonly plan: string; readonly file: WordFile } | null;
  readonly taken: Taken;
  readonly named: Named;
  readonly now: Date;
  /** One who was asked sent it: what it says is his opinions, too. */
  readonly isAsked: boolean;
}

/** What a file comes to: an update on the very state of the job, and rows that belong to it. */
export interface MergeOutcome extends Pick<
  MergedReturn,
  'suggestions' | 'tray' | 'isUnformed' | 'authors' | 'taken'
> {
  /** Earlier files of the same copy brought something in the same name. */
  readonly isFurther: boolean;
  /** Null when nothing in the text changes. */
  readonly update: Uint8Array | null;
  readonly reach: Reach;
  readonly threads: readonly (ForeignThread & { readonly id: string })[];
  readonly answers: readonly ForeignAnswer[];
  readonly opinions: readonly OpinionInFile[];
}

interface ForeignAnswer {
  readonly threadId: string;
  readonly quote: string;
  readonly comments: readonly ForeignComment[];
}
