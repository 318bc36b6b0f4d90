import type { PlanRights, PlanState, Role, User } from '@duthao/protocol';
import { stateSpecs, takesComments } from '@duthao/protocol';
import type { StoredPlan } from '../plans/planRows.ts';
import type { Database } from '../storage/tables.ts';
import { createUnits } from '../units/createUnits.ts';
import { createStandings } from '../units/standings.ts';
import { addresseesOf, type Asked, isAsked, plansAskedOf } from './asked.ts';
import { type Hat, holds, isHeadOf, isOnlyClerk, ownHat, worksIn } from './Hat.ts';
import { type PlanFacts, readPlanFacts } from './planFacts.ts';
import { isLeading, toWritingRights } from './toWritingRights.ts';

type Standing = Pick<StoredPlan, 'id' | 'leadUnitId' | 'coUnitIds' | 'state'>;

/** From which state on a plan of other units comes to a role; whether its draft then opens, or only what was submitted. */
const stages: readonly { role: Role; from: PlanState; isShownDraft: boolean }[] = [
  { role: 'legal', from: 'checks', isShownDraft: true },
  { role: 'formChecker', from: 'checks', isShownDraft: true },
  { role: 'chiefOfOffice', from: 'checks', isShownDraft: true },
  { role: 'leader', from: 'submission', isShownDraft: false },
  { role: 'clerk', from: 'signing', isShownDraft: true },
];

const order = Object.keys(stateSpecs) as PlanState[];
const isAtLeast = (state: PlanState, from: PlanState): boolean => order.indexOf(state) >= order.indexOf(from);

/** Computes what people may do in plans, from their units and roles, the places given to them, and the plan's state. */
export function createPlanRights(db: Database) {
  const standings = createStandings(db, createUnits(db));

  /** A person's own hat first, then those of the people whom he acts for today. */
  async function hatsOf(user: User): Promise<Hat[]> {
    if (user.actsFor.length === 0) return [ownHat(user)];
    const standing = await standings.of(user.actsFor.map(({ id }) => id));
    const others = user.actsFor.map(({ id }) => ({ userId: id, ...standing(id) }));
    return [ownHat(user), ...others];
  }

  async function askedIn(userIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await db
      .selectFrom('plan_guests')
      .select('plan_id')
      .where('user_id', 'in', [...userIds])
      .execute();
    return new Set(rows.map(({ plan_id }) => plan_id));
  }

  /** How far submitted versions of plans have come: what has reached somebody stays shown to him. */
  async function reachedBy(hats: readonly Hat[]): Promise<(plan: Standing) => PlanState> {
    if (!hats.some((hat) => stages.some(({ role }) => holds(hat, role)))) return ({ state }) => state;
    const furthest = new Map<string, PlanState>();
    for (const row of await db.selectFrom('versions').select(['plan_id', 'furthest']).execute()) {
      const known = furthest.get(row.plan_id);
      const state = row.furthest as PlanState;
      if (!known || isAtLeast(state, known)) furthest.set(row.plan_id, state);
    }
    return ({ id, state }) => {
      const before = furthest.get(id) ?? state;
      return isAtLeast(before, state) ? before : state;
    };
  }

  /** Otherwise than by having been asked for an opinion. */
  async function seenByPart(user: User, hats: readonly Hat[]): Promise<(plan: Standing) => boolean> {
    const invited = await askedIn(hats.map(({ userId }) => userId));
    const reached = await reachedBy(hats);
    return (plan) => {
      const units = unitsOf(plan);
      return (
        user.admin ||
        invited.has(plan.id) ||
        units.some((id) => user.reachIds.includes(id) || hats.some((hat) => hat.unitIds.includes(id))) ||
        hats.some((hat) => hasReached(hat, reached(plan)))
      );
    };
  }

  /** Whether the plan is there for the person only because an opinion was asked for, now or before. */
  async function isOnlyAsked(user: User, plan: Standing): Promise<boolean> {
    const hats = await hatsOf(user);
    const [byPart, asked] = await Promise.all([seenByPart(user, hats), plansAskedOf(db, hats)]);
    return asked.has(plan.id) && !byPart(plan);
  }

  return {
    hatsOf,

    /**
     * Which plans are there at all for the person: he finds them in lists and may ask for what was submitted, also
     * where the draft itself is closed to him.
     */
    async seenBy(user: User): Promise<(plan: Standing) => boolean> {
      const hats = await hatsOf(user);
      const [byPart, asked] = await Promise.all([seenByPart(user, hats), plansAskedOf(db, hats)]);
      return (plan) => byPart(plan) || asked.has(plan.id);
    },

    isOnlyAsked,

    /**
     * Whose opinions on a plan the person sees: null for all, of who is only asked those of his own (ids of addressees).
     * Who gives ý kiến pháp lý looks at the whole of it.
     */
    async giversSeenBy(user: User): Promise<(plan: Standing) => ReadonlySet<string> | null> {
      const hats = await hatsOf(user);
      if (hats.some((hat) => holds(hat, 'legal'))) return () => null;
      const [byPart, own] = await Promise.all([seenByPart(user, hats), addresseesOf(db, hats)]);
      return (plan) => (byPart(plan) ? null : (own.get(plan.id) ?? new Set()));
    },

    /**
     * Null when the draft is not open to this person: not there at all, or not yet submitted to him. Who asks for many
     * people reads the facts once.
     */
    async of(user: User, plan: Standing, known?: PlanFacts): Promise<PlanRights | null> {
      const [hats, facts] = await Promise.all([hatsOf(user), known ?? readPlanFacts(db, plan.id)]);
      const isDrafter = hats.some(({ userId }) => userId === facts.drafterId) && mayLead(user, hats, plan);
      const isGuest = hats.some(({ userId }) => facts.guestIds.includes(userId));
      const units = unitsOf(plan);
      const isOpen = stateSpecs[plan.state].text === 'open';
      const asking = isOpen ? facts.asked.filter((one) => hats.some((hat) => isAsked(hat, one))) : [];
      const isInside = isDrafter || hats.some((hat) => units.some((id) => worksIn(hat, id)));
      const isLetIn = isGuest || asking.length > 0 || user.admin;
      if (!isInside && !isLetIn && !hats.some((hat) => hasReached(hat, plan.state, 'draft'))) return null;
      const asked = { hats, plan, facts, isGuest, isDrafter };
      const concerned = [...new Set([...units, ...facts.given.map(({ unitId }) => unitId)])];
      const leads = isLeading(asked);
      return {
        writing: toWritingRights(asked),
        leads,
        assigns: leads && isOpen,
        comments:
          takesComments(plan.state) &&
          (isDrafter || isGuest || hats.some((hat) => mayComment(hat, units) || isAskedHimself(hat, asking))),
        circles: circlesOf(hats, asking).filter((id) => !units.includes(id)),
        heads: concerned.filter((id) => hats.some((hat) => isHeadOf(hat, id))),
        isOnlyAsked: asking.length > 0 && (await isOnlyAsked(user, plan)),
        isUnseen: !isInside && isGuest && isAbove(user, hats, units),
      };
    },

    /**
     * Whose suggestions nobody drops without a word, since they stand above the units of the plan: leaders of the
     * agency, and heads of the units above.
     */
    async protectedAuthors(plan: Standing): Promise<ReadonlySet<string>> {
      const tree = new Map((await createUnits(db).list()).map(({ id, parentId }) => [id, parentId]));
      const above = new Set<string>();
      for (const unitId of unitsOf(plan)) {
        for (let id = tree.get(unitId) ?? null; id !== null; id = tree.get(id) ?? null) above.add(id);
      }
      const rows = await db.selectFrom('roles').select(['user_id', 'unit_id', 'role']).execute();
      const high = rows.filter(
        ({ role, unit_id }) => role === 'leader' || (role === 'head' && above.has(unit_id)),
      );
      return new Set(high.map(({ user_id }) => user_id));
    },

    /** Names of the units that answer for each place given out, and of the one that answers for all the rest. */
    async ownersOf(plan: Standing): Promise<PlaceOwners> {
      const { given } = await readPlanFacts(db, plan.id);
      const rows = await db.selectFrom('units').select(['id', 'name']).execute();
      const names = new Map(rows.map(({ id, name }) => [id, name]));
      const places: Record<string, string[]> = {};
      for (const { placeId, unitId } of given) (places[placeId] ??= []).push(names.get(unitId) ?? '');
      return { rest: [names.get(plan.leadUnitId) ?? ''], places };
    },
  };
}

export type PlanRightsOf = ReturnType<typeof createPlanRights>;

export interface PlaceOwners {
  readonly rest: readonly string[];
  readonly places: Readonly<Record<string, readonly string[]>>;
}

function unitsOf({ leadUnitId, coUnitIds }: Standing): readonly string[] {
  return [leadUnitId, ...coUnitIds];
}

/** A drafter who has gone to another unit drafts no more until his plans are handed over. */
function mayLead(user: User, hats: readonly Hat[], { leadUnitId }: Standing): boolean {
  return (
    user.admin || user.reachIds.includes(leadUnitId) || hats.some((hat) => hat.unitIds.includes(leadUnitId))
  );
}

/** Everybody of its units who does more there than keep its papers, and those who look through it. */
function mayComment(hat: Hat, units: readonly string[]): boolean {
  const looksThrough = (['legal', 'formChecker', 'chiefOfOffice'] as const).some((role) => holds(hat, role));
  return looksThrough || units.some((id) => worksIn(hat, id) && !isOnlyClerk(hat, id));
}

/** Who is asked as a person speaks for himself: to all. */
function isAskedHimself(hat: Hat, asking: readonly Asked[]): boolean {
  return asking.some((one) => one.kind === 'person' && isAsked(hat, one));
}

/** In which of the units asked a person has a say; only their heads say it to others. */
function circlesOf(hats: readonly Hat[], asking: readonly Asked[]): string[] {
  const unitIds = asking.filter(({ kind }) => kind === 'unit').map(({ refId }) => refId);
  const isHeard = (id: string): boolean =>
    hats.some((hat) => hat.unitIds.includes(id) && !isOnlyClerk(hat, id));
  return [...new Set(unitIds)].filter(isHeard);
}

function isAbove(user: User, hats: readonly Hat[], units: readonly string[]): boolean {
  return units.some((id) => user.reachIds.includes(id)) || hats.some((hat) => holds(hat, 'leader'));
}

function hasReached(hat: Hat, state: PlanState, what?: 'draft'): boolean {
  return stages.some(
    ({ role, from, isShownDraft }) =>
      holds(hat, role) && isAtLeast(state, from) && (what !== 'draft' || isShownDraft),
  );
}
