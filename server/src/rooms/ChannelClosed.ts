import { type CloseReason, closeCodes, type RefusalReason } from '@duthao/protocol';

/**
 * Thrown in a hook, closes that plan's channel. Hocuspocus puts only `reason` on the wire; its message is empty
 * because Hocuspocus would write it to the console.
 */
export class ChannelClosed extends Error {
  override readonly name: string = 'ChannelClosed';
  readonly reason: CloseReason;
  readonly code: number;

  constructor(reason: CloseReason) {
    super('');
    this.reason = reason;
    this.code = closeCodes[reason];
  }
}

/** An update was refused whole; nothing of it was applied, journalled or sent on. */
export class UpdateRefused extends ChannelClosed {
  override readonly name = 'UpdateRefused';
  readonly why: RefusalReason;
  /** For the log and for finding faults; not shown. */
  readonly detail: string;
  /** The place that must not be touched, null outside all places; undefined when it is not about places. */
  readonly placeId: string | null | undefined;

  constructor(why: RefusalReason, detail: string, placeId?: string | null) {
    super('refused');
    this.placeId = placeId;
    this.why = why;
    this.detail = detail;
  }
}
