import type { FlowOffer, User } from '@duthao/protocol';
import type { Audit, RecordAct } from '../accounts/audit.ts';
import { tell } from '../notices/tell.ts';
import { Refusal } from '../refusal.ts';
import type { Rooms } from '../rooms/createRooms.ts';
import type { Database } from '../storage/tables.ts';
import type { FlowAccess } from './access.ts';
import { createDeeds, type Deed, type DeedParts, type Doing, stale, type WantedAct } from './deeds.ts';
import { moveTo } from './moveTo.ts';
import { readOffers } from './offering.ts';
import { type Mover, namesOf, recordEvent } from './recordEvent.ts';
import { setStanding, type Standing } from './standing.ts';
import { findStep, isBefore } from './steps.ts';
import { idsOfRoles } from './stepPeople.ts';
import { addVersion, findLastVersion } from './versions.ts';

export interface ActParts extends DeedParts {
  readonly rooms: Rooms;
  readonly audit: Audit;
  readonly access: FlowAccess;
}

/** Does what somebody was offered, in the plan's queue: the text and the step it is in change together. */
export function createAct(parts: ActParts) {
  const { db, rooms, audit, access } = parts;
  const deedOf = createDeeds(parts);

  async function chooseOffer(user: User, planId: string, wanted: WantedAct) {
    const open = await access.open(user, planId);
    const { standing, seats } = open;
    if (standing.state !== wanted.state) throw stale();
    const offer = (await readOffers(db, open)).find((one) => isWanted(one, wanted));
    const seat = seats.find(({ forUser }) => forUser?.id === offer?.forUser?.id);
    if (offer && seat) return { standing, offer, seat };
    throw new Refusal(
      'forbidden',
      'Việc này không còn chờ, hoặc thuộc người khác; đề nghị tải lại trang để xem bước hiện tại.',
    );
  }

  return async (user: User, planId: string, wanted: WantedAct): Promise<void> => {
    // Whoever may not know of the plan is told so at once, and waits for nobody's queue.
    await access.open(user, planId);
    await rooms.exclusively(planId, async (inside) => {
      const chosen = await chooseOffer(user, planId, wanted);
      const doing = { ...chosen, wanted, inside, actorId: user.id };
      const deed = await deedOf(doing);
      const mover = { actor: { id: user.id, name: user.name }, forWhom: chosen.seat.forUser };
      await audit.transact((trx, record) => write(trx, record, doing, deed, mover));
    });
    rooms.say(planId, { kind: 'changed', what: 'flow' });
  };
}

function isWanted({ kind, act, to, forUser }: FlowOffer, wanted: WantedAct): boolean {
  const isTo = wanted.to === null || to === wanted.to;
  return kind === wanted.kind && act === wanted.act && isTo && (forUser?.id ?? null) === wanted.forUserId;
}

async function write(
  trx: Database,
  record: RecordAct,
  { standing, offer, wanted }: Doing,
  deed: Deed,
  mover: Mover,
): Promise<void> {
  const { planId, state, title } = standing;
  const no = deed.version
    ? await addVersion(trx, planId, mover, { ...deed.version, state: deed.to })
    : (await findLastVersion(trx, planId))?.no;
  const version = no ?? null;
  if (deed.to !== state) await moveTo(trx, planId, deed.to, mover);
  else if (offer.act !== null) {
    await setStanding(trx, planId, { passed: JSON.stringify([...standing.passed, offer.act]) });
  }
  await setStanding(trx, planId, approvalAfter(standing, offer, deed, version));
  const kind = deed.forced ? 'force' : offer.kind;
  const { openPoints } = deed;
  await recordEvent(trx, standing, {
    ...mover,
    kind,
    act: offer.label,
    to: deed.to,
    version,
    words: wanted.reason,
    openPoints,
  });
  const detail = wanted.reason === '' ? offer.label : `${offer.label}: ${wanted.reason}`;
  await record({ ...mover, action: 'flowActed', subject: { id: planId, name: title }, detail });
  await tellDrafters(trx, standing, offer, deed, mover);
}

/** Approval counts for one version, and for as long as the plan does not go back. */
function approvalAfter(standing: Standing, { kind }: FlowOffer, { to, version }: Deed, no: number | null) {
  const { state, approvedNo, approvedAt, signedAt } = standing;
  const isBack =
    version !== undefined || kind === 'return' || kind === 'takeBack' || isBefore(to, 'approval');
  if (isBack) return { approved_no: null, approved_at: null, signed_at: null };
  const now = Date.now();
  const isPassed = kind === 'pass' && to !== state;
  if (isPassed && state === 'approval') {
    const signed = findStep(standing, 'signing') ? null : now;
    return { approved_no: no, approved_at: now, signed_at: signed };
  }
  const signed = isPassed && state === 'signing' ? now : signedAt;
  return { approved_no: approvedNo, approved_at: approvedAt, signed_at: signed };
}

const told: Partial<Record<FlowOffer['kind'], 'returned' | 'opinion'>> = {
  return: 'returned',
  opinion: 'opinion',
};

/** The head of the drafting unit and the drafter hear of what concerns them (Điều 10.3). */
async function tellDrafters(
  trx: Database,
  standing: Standing,
  offer: FlowOffer,
  { to }: Deed,
  mover: Mover,
): Promise<void> {
  const isApproved = offer.kind === 'pass' && standing.state === 'approval' && to !== 'approval';
  const kind = isApproved ? 'approved' : told[offer.kind];
  if (!kind) return;
  const userIds = (await idsOfRoles(trx, ['head', 'drafter'], standing)).filter(
    (id) => id !== mover.actor.id,
  );
  const text = `${namesOf(mover)}: ${offer.label} “${standing.title}”.`;
  await tell(trx, { userIds, planId: standing.planId, kind, text });
}
