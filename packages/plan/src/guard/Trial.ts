import type * as Y from 'yjs';
import type { Memory } from './Memory.ts';
import type { Reach } from './Reach.ts';
import type { GuardedWriter, OwnerOf } from './Verdict.ts';

/** What is weighed: the document as it is, a copy with the update in it, and what the update reached. */
export interface Trial {
  readonly live: Y.Doc;
  readonly copy: Y.Doc;
  readonly memory: Memory;
  readonly reach: Reach;
  readonly writer: GuardedWriter;
  /** Whose a client id is, as far as that is known. */
  readonly ownerOf: OwnerOf;
}
