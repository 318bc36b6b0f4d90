import type { SignOn, SignOnReason } from '@duthao/protocol';
import type { Audit } from '../audit.ts';
import { createInvitations } from '../invitations.ts';
import { type Account, createPeople } from '../people.ts';
import type { Database } from '../../storage/tables.ts';
import { createUnits } from '../../units/createUnits.ts';
import { type Claims, claimedName } from './claimedName.ts';

export interface Identity {
  readonly settings: SignOn;
  readonly claims: Claims;
  /** The hash of a password that nobody knows. */
  readonly nobodys: string;
}

export type Admission = { userId: string } | { reason: SignOnReason; account?: Account };

/**
 * Who the provider's person is here. At the first time the name decides, and binds: a name that the provider later
 * gives to somebody else does not open the account.
 */
export function admit(audit: Audit, identity: Identity): Promise<Admission> {
  return audit.transact(async (trx, record) => {
    const found = await findAccount(trx, identity);
    if ('reason' in found) return found;
    const { account, isNew } = found;
    const { user } = account;
    if (account.disabled) return { reason: 'disabled', account };
    if (isNew) {
      const detail = `Tên đăng nhập: ${user.username}; từ hệ thống đăng nhập của cơ quan`;
      await record({ actor: user, action: 'userAdded', subject: user, detail });
    }
    if (account.mustChangePassword) {
      // The one-time password was never used: whoever knows it must not come in later.
      await createPeople(trx, createUnits(trx)).setPassword(user.id, identity.nobodys);
      await createInvitations(trx).withdraw(user.id);
    }
    await record({
      actor: user,
      action: 'signedIn',
      subject: user,
      detail: 'Qua hệ thống đăng nhập của cơ quan',
    });
    return { userId: user.id };
  });
}

type Found = { account: Account; isNew: boolean } | { reason: SignOnReason; account?: Account };

async function findAccount(trx: Database, { settings, claims, nobodys }: Identity): Promise<Found> {
  const { issuer } = settings;
  const people = createPeople(trx, createUnits(trx));
  const links = trx.selectFrom('sign_on_links').select('user_id').where('issuer', '=', issuer);
  const known = await links.where('subject', '=', claims.sub).executeTakeFirst();
  const linked = known && (await people.findById(known.user_id));
  if (linked) return { account: linked, isNew: false };

  const named = claimedName(claims, settings);
  if ('reason' in named) return named;
  const byName = await people.findByName(named.username);
  if (!byName && !settings.creates) return { reason: 'unknown' };
  if (byName && (await links.where('user_id', '=', byName.user.id).executeTakeFirst())) {
    return { reason: 'linked', account: byName };
  }
  const account = byName ?? (await addAccount(trx, named.username, claims, nobodys));
  const link = { issuer, subject: claims.sub, user_id: account.user.id, linked_at: Date.now() };
  if (!account.disabled) await trx.insertInto('sign_on_links').values(link).execute();
  return { account, isNew: !byName };
}

async function addAccount(trx: Database, username: string, claims: Claims, hash: string): Promise<Account> {
  const people = createPeople(trx, createUnits(trx));
  const said = typeof claims.name === 'string' ? claims.name.trim().slice(0, 100) : '';
  const user = await people.addUser(
    { username, name: said || username, unitIds: [], admin: false },
    hash,
    false,
  );
  return (await people.findById(user.id))!;
}
