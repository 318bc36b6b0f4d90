import type { NoticeKind } from '@duthao/protocol';
import { newId } from '../newId.ts';
import type { Database } from '../storage/tables.ts';

export interface Telling {
  readonly userIds: readonly string[];
  readonly planId: string | null;
  readonly kind: NoticeKind;
  /** One Vietnamese sentence; seen in the application only, never in a letter. */
  readonly text: string;
  /** A person is told at most once under one key. */
  readonly once?: string;
}

/**
 * Tells people something, in the transaction in which it happens: what is rolled back was never told. Each person is
 * told once, however often named.
 */
export async function tell(trx: Database, { userIds, planId, kind, text, once }: Telling): Promise<void> {
  const now = Date.now();
  const rows = [...new Set(userIds)].map((userId) => ({
    id: newId(),
    user_id: userId,
    plan_id: planId,
    kind,
    text,
    once_key: once ?? null,
    created_at: now,
    read_at: null,
    mail_next_at: now,
    mail_error: null,
  }));
  if (rows.length === 0) return;
  await trx
    .insertInto('notices')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['user_id', 'once_key']).doNothing())
    .execute();
}
