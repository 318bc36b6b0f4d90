import {
  type PlanRights,
  type ReturnedFrom,
  type ReturnedList,
  stateSpecs,
  type User,
} from '@duthao/protocol';
import { refuseClosed } from '../opinions/changing.ts';
import type { StoredPlan } from '../plans/planRows.ts';
import { Refusal } from '../refusal.ts';
import type { Named } from './Named.ts';
import type { ReturnedParts } from './ReturnedParts.ts';

export type Source = ReturnedList['sources'][number];

const FROZEN =
  'Kế hoạch đã trình hoặc đã ban hành nên không nhận thay đổi; khi bản thảo được trả lại thì đưa tệp vào.';
const NOT_SELF =
  'Anh/chị không sửa và không đề nghị sửa kế hoạch này nên không đưa tệp vào được; đề nghị gửi tệp cho người chủ trì soạn thảo.';
const NOT_OTHERS =
  'Chỉ người chủ trì soạn thảo và trưởng, phó đơn vị chủ trì đưa tệp vào thay người khác; đề nghị gửi tệp cho người chủ trì.';
const UNKNOWN = 'Không rõ tệp là của ai; đề nghị chọn lại người hoặc đơn vị đã sửa.';

export function maySelf({ writing }: PlanRights): boolean {
  return writing.rest || writing.elsewhere === 'suggest' || Object.values(writing.places).some(Boolean);
}

export const isOpen = ({ state }: StoredPlan): boolean => stateSpecs[state].text === 'open';

/** Who a file may come from, as far as one can choose: leaders and units of the agency, those asked in rounds. */
export async function sourcesFor(
  parts: ReturnedParts,
  user: User,
  planId: string,
  rights: PlanRights,
): Promise<Source[]> {
  const asked = await askedSources(parts, user, planId);
  if (!rights.assigns) return [...bossesOf(user), ...asked];
  const [leaders, units] = await Promise.all([leadersIn(parts), unitsIn(parts)]);
  const known = new Set(leaders.map(({ id }) => id));
  return [...leaders, ...bossesOf(user).filter(({ id }) => !known.has(id)), ...asked, ...units];
}

const bossesOf = ({ actsFor }: User): Source[] =>
  actsFor.map(({ id, name }) => ({ kind: 'leader', id, name, note: 'Làm thay' }));

/** Rows of rounds that the person answers or enters. */
async function askedSources({ opinions }: ReturnedParts, user: User, planId: string): Promise<Source[]> {
  const { rounds } = await opinions.list(user, planId);
  return rounds.flatMap((round) =>
    round.addressees
      .filter(({ mayAnswer, mayEnter }) => mayAnswer || mayEnter)
      .map(({ id, name }) => ({
        kind: 'addressee' as const,
        id,
        name,
        note: `Được lấy ý kiến lần ${round.no}`,
      })),
  );
}

async function leadersIn({ db }: ReturnedParts): Promise<Source[]> {
  const rows = await db
    .selectFrom('roles')
    .innerJoin('users', 'users.id', 'roles.user_id')
    .select(['users.id', 'users.name'])
    .distinct()
    .where('roles.role', '=', 'leader')
    .where('users.disabled_at', 'is', null)
    .execute();
  return rows.map(({ id, name }) => ({ kind: 'leader', id, name, note: 'Lãnh đạo' }));
}

async function unitsIn({ db }: ReturnedParts): Promise<Source[]> {
  const rows = await db
    .selectFrom('units')
    .select(['id', 'name'])
    .where('ended_on', 'is', null)
    .orderBy('position')
    .execute();
  return rows.map(({ id, name }) => ({ kind: 'unit', id, name, note: 'Đơn vị' }));
}

/** Of what was allowed a moment ago: the text may have been frozen since, or the person's part in it have ended. */
export function checkStill(
  { stored, rights }: { readonly stored: StoredPlan; readonly rights: PlanRights },
  { kind }: ReturnedFrom,
): void {
  if (!isOpen(stored)) throw new Refusal('conflict', FROZEN);
  if (kind === 'self' && !maySelf(rights)) throw new Refusal('forbidden', NOT_SELF);
  if ((kind === 'body' || kind === 'unit') && !rights.assigns) throw new Refusal('forbidden', NOT_OTHERS);
}

/** The same of a round: it may have been closed a moment ago. */
export async function checkRound({ db }: ReturnedParts, addresseeId: string | undefined): Promise<void> {
  const row = await db
    .selectFrom('round_addressees')
    .innerJoin('rounds', 'rounds.id', 'round_id')
    .select('closed_at')
    .where('round_addressees.id', '=', addresseeId ?? '')
    .executeTakeFirst();
  if (row?.closed_at !== null) refuseClosed();
}

/** Throws the refusal that says who may bring the file. */
export async function nameOf(
  parts: ReturnedParts,
  user: User,
  opened: { readonly stored: StoredPlan; readonly rights: PlanRights },
  { kind, fromId, name = '' }: ReturnedFrom,
): Promise<Named> {
  const { stored, rights } = opened;
  if (!isOpen(stored)) throw new Refusal('conflict', FROZEN);
  if (kind === 'self') {
    if (!maySelf(rights)) throw new Refusal('forbidden', NOT_SELF);
    return { author: user.id, name: user.name, userId: user.id };
  }
  if (kind === 'body') {
    if (!rights.assigns) throw new Refusal('forbidden', NOT_OTHERS);
    if (name === '') throw new Refusal('badRequest', UNKNOWN);
    return asOutside(name);
  }
  const sources = await sourcesFor(parts, user, stored.id, rights);
  const found = sources.find((each) => each.kind === kind && each.id === fromId);
  if (!found)
    throw rights.assigns ? new Refusal('badRequest', UNKNOWN) : new Refusal('forbidden', NOT_OTHERS);
  if (kind === 'leader') return { author: found.id, name: found.name, userId: found.id };
  const person = kind === 'addressee' ? await personAsked(parts, found.id) : null;
  return person ? { author: person, name: found.name, userId: person } : asOutside(found.name);
}

async function personAsked({ db }: ReturnedParts, addresseeId: string): Promise<string | null> {
  const row = await db
    .selectFrom('round_addressees')
    .select(['kind', 'ref_id'])
    .where('id', '=', addresseeId)
    .executeTakeFirst();
  return row?.kind === 'person' ? row.ref_id : null;
}

/** A name among ids of users is told by a blank in it. */
function asOutside(name: string): Named {
  const written = name.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return { author: written.includes(' ') ? written : `Đơn vị ${written}`, name: written, userId: null };
}
