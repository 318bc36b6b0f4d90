import type { WordFile } from '@duthao/plan';
import type { ReturnedFrom, User } from '@duthao/protocol';
import type { FoundCopy } from './copies.ts';
import type { Named } from './Named.ts';
import type { ReturnedParts } from './ReturnedParts.ts';

export interface Brought {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly from: ReturnedFrom;
}

/** A file on its way into a plan. */
export interface Taking {
  readonly parts: ReturnedParts;
  readonly user: User;
  readonly planId: string;
  readonly named: Named;
  readonly brought: Brought;
  readonly file: WordFile;
  readonly copy: FoundCopy | undefined;
  readonly sha256: string;
  readonly now: Date;
}
