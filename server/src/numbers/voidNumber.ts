import type { NumberEntry } from '@duthao/protocol';
import { Refusal } from '../refusal.ts';
import type { Database } from '../storage/tables.ts';
import { createEntries } from './entries.ts';

/** Hủy số: the line stays for ever, with its reason; runs in the caller's transaction. */
export async function voidNumber(db: Database, id: string, reason: string, now: Date): Promise<NumberEntry> {
  const found = await db.selectFrom('numbers').select('state').where('id', '=', id).executeTakeFirst();
  if (!found) throw new Refusal('notFound', 'Không có số này trong sổ; đề nghị tải lại trang.');
  if (found.state === 'void') throw new Refusal('conflict', 'Số này đã hủy; đề nghị tải lại trang.');
  const voided = { state: 'void' as const, void_reason: reason, voided_at: now.getTime() };
  await db.updateTable('numbers').set(voided).where('id', '=', id).execute();
  return createEntries(db).get(id);
}
