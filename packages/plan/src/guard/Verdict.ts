import type { WritingRights } from '../places/WritingRights.ts';

/** Who wrote an update, and what he may do. */
export interface GuardedWriter {
  readonly userId: string;
  readonly rights: WritingRights;
  /** Whose suggestions may not vanish unless they were taken up: of people above those who write here. */
  readonly protectedAuthors: ReadonlySet<string>;
}

/** Whose a client id is; undefined when nobody's that is known. */
export type OwnerOf = (client: number) => string | undefined;

/**
 * schema: it changes the id of a node, or gives one that another node has; foreignPlace: a place, or its number and
 * date, that this person may not change; frozen: nobody writes; suggestion: somebody else's suggestion or comment;
 * placeOrder: a place would come under other owners.
 */
export type GuardReason = 'schema' | 'foreignPlace' | 'frozen' | 'suggestion' | 'placeOrder';

export interface GuardRefusal {
  readonly ok: false;
  readonly reason: GuardReason;
  /** For the log. */
  readonly detail: string;
  /** The place that must not be touched; null outside all places. */
  readonly placeId: string | null;
}

export type GuardVerdict =
  | {
      readonly ok: true;
      /** Judged by its effect on the document: it is accepted alone, and what came with it is judged again. */
      readonly alone: boolean;
      /** Ids of nodes and suggestions that come with it; two updates that bring the same one are judged in turn. */
      readonly brings: ReadonlySet<string>;
    }
  | GuardRefusal;

export const guarded = (
  reason: GuardReason,
  detail: string,
  placeId: string | null = null,
): GuardRefusal => ({ ok: false, reason, detail, placeId });
