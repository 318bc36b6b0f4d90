import type { User } from '@duthao/protocol';
import { Refusal } from '../refusal.ts';
import type { Database } from '../storage/tables.ts';

/** Somebody who numbers and issues: a văn thư, or who acts for one today. */
export interface Clerk {
  readonly user: User;
  readonly forWhom: { readonly id: string; readonly name: string } | null;
}

export async function findClerk(db: Database, user: User): Promise<Clerk | undefined> {
  if (user.roles.some(({ role }) => role === 'clerk')) return { user, forWhom: null };
  if (user.actsFor.length === 0) return undefined;
  const bosses = user.actsFor.map(({ id }) => id);
  const clerks = await db
    .selectFrom('roles')
    .select('user_id')
    .where('role', '=', 'clerk')
    .where('user_id', 'in', bosses)
    .execute();
  const forWhom = user.actsFor.find(({ id }) => clerks.some(({ user_id }) => user_id === id));
  return forWhom && { user, forWhom };
}

/** The register is kept by the văn thư; administrators look after it. */
export const readsRegister = async (db: Database, user: User): Promise<boolean> =>
  user.admin || (await findClerk(db, user)) !== undefined;

export async function getClerk(db: Database, user: User): Promise<Clerk> {
  const clerk = await findClerk(db, user);
  if (clerk) return clerk;
  throw new Refusal(
    'forbidden',
    'Chỉ văn thư cấp số, hủy số và phát hành; đề nghị chuyển việc này cho văn thư.',
  );
}
