import type {
  GiveNumber,
  IssuePlan,
  NumberEntry,
  NumberGiven,
  PlanNumber,
  PlanState,
} from '@duthao/protocol';
import type { Audit } from '../accounts/audit.ts';
import { moveTo } from '../flow/moveTo.ts';
import type { Log } from '../log.ts';
import type { Plans } from '../plans/createPlans.ts';
import type { PlanRows, StoredPlan } from '../plans/planRows.ts';
import { Refusal } from '../refusal.ts';
import type { Rooms } from '../rooms/createRooms.ts';
import type { Database } from '../storage/tables.ts';
import { today } from '../today.ts';
import { createLetterheads } from './alignLetterheads.ts';
import { type Clerk, findClerk, getClerk } from './clerkOf.ts';
import { createEntries } from './entries.ts';
import { issuedDoc } from './issuedDoc.ts';
import { issueFactsOf } from './issueFactsOf.ts';
import { lateWarnings } from './lateWarnings.ts';
import { orderWarnings } from './orderWarnings.ts';
import {
  by,
  findTaken,
  isTaken,
  mayBeNumbered,
  note,
  refuseOtherMode,
  refuseUnready,
  stateOf,
  take,
  writeOnPlan,
} from './numberSteps.ts';
import { createRegister, type Numbered } from './register.ts';
import { createNumberSettings } from './settings.ts';
import { tellIssued } from './tellIssued.ts';
import { voidNumber } from './voidNumber.ts';
import { writtenNumber } from './writtenNumber.ts';

export interface NumbersParts {
  readonly db: Database;
  readonly audit: Audit;
  readonly plans: Plans;
  readonly planRows: PlanRows;
  readonly rooms: Rooms;
  readonly log: Log;
  /** Tests move it. */
  readonly now?: () => Date;
}

/** Where a clerk meets plans whose drafting is none of his business. */
const clerkStates: readonly PlanState[] = [
  'signing',
  'numbering',
  'issuing',
  'issued',
  'transferred',
  'issuedElsewhere',
  'withdrawn',
  'archived',
];
/** A number given once stays, whatever step the plan stands in by then. */
const issuedFrom: readonly PlanState[] = ['numbering', 'issuing', 'issued'];

/** Number, void and issue of plans: each one transaction with its line of the audit log, then the letterhead. */
export function createNumbers(parts: NumbersParts) {
  const { db, audit, plans, planRows, rooms, log, now = () => new Date() } = parts;
  const letterheads = createLetterheads(db, rooms, log);

  /** Throws `notFound` for whoever may not see the plan, in the words of a plan that is not there. */
  async function open(user: Clerk['user'], planId: string): Promise<{ plan: StoredPlan; clerk?: Clerk }> {
    const clerk = await findClerk(db, user);
    const plan = await planRows.find(planId);
    if (plan && clerk && clerkStates.includes(plan.state)) return { plan, clerk };
    await plans.refuseOnlyAsked(user, planId);
    return { plan: plan!, clerk };
  }

  async function openAsClerk(user: Clerk['user'], planId: string) {
    const { plan } = await open(user, planId);
    return { plan, clerk: await getClerk(db, user) };
  }

  /** For what comes after approval: signed files. */
  async function openApproved(user: Clerk['user'], planId: string): Promise<Clerk> {
    const { plan, clerk } = await openAsClerk(user, planId);
    if (clerkStates.includes(plan.state)) return clerk;
    throw new Refusal('conflict', 'Văn bản chưa được duyệt nên chưa nhận bản đã ký; đề nghị chờ duyệt xong.');
  }

  /** After the transaction, whose outcome stands whatever becomes of this. */
  async function settle(planId: string): Promise<void> {
    await letterheads.align(planId);
    await rooms.refreshRights(planId);
  }

  return {
    open,
    openAsClerk,
    openApproved,
    alignAll: letterheads.alignAll,

    async status(user: Clerk['user'], planId: string): Promise<PlanNumber> {
      const { plan, clerk } = await open(user, planId);
      const { doc, signedAt } = await issuedDoc(db, rooms, planId);
      const { code, issuer, place: _place, ...facts } = issueFactsOf(doc);
      const all = await createEntries(db).ofPlan(planId);
      const day = today(now());
      const { mode } = await createNumberSettings(db).get(Number(day.slice(0, 4)));
      const mayTake = clerk !== undefined && mayBeNumbered(plan.state) && !all.some(isTaken);
      const next = mode === 'own' && mayTake ? await createRegister(db, now).next(code ?? '') : null;
      const held = next ? await createEntries(db).held(day) : [];
      return {
        planId,
        title: plan.title,
        state: plan.state,
        mode: plan.state === 'transferred' ? 'elsewhere' : mode,
        entry: all.find(isTaken) ?? null,
        code,
        issuer,
        facts,
        next: next && { series: next.series, number: writtenNumber(String(next.ordinal)) },
        held: held.filter(({ series }) => series === next?.series),
        today: day,
        signedOn: signedAt === null ? null : today(new Date(signedAt)),
        voided: all.filter(({ state }) => state === 'void'),
        isClerk: clerk !== undefined,
      };
    },

    /** Cấp số, or writes down the one given elsewhere; number, day and state change together or not at all. */
    async give(user: Clerk['user'], planId: string, wanted: GiveNumber): Promise<NumberGiven> {
      const { clerk } = await openAsClerk(user, planId);
      const { doc, signedAt } = await issuedDoc(db, rooms, planId);
      const { code: known, issuer, place: _place, ...facts } = issueFactsOf(doc);
      const code = known ?? (wanted.code || null);
      if (code === null) {
        throw new Refusal('badRequest', 'Văn bản chưa có ký hiệu; đề nghị nhập ký hiệu, ví dụ KH-SNV.');
      }
      const signedOn = signedAt === null ? (wanted.signedOn ?? null) : today(new Date(signedAt));
      const numbered: Numbered = { planId, code, issuer, facts, signedOn, by: user.id };
      const given = await audit.transact(async (trx, record) => {
        const state = await stateOf(trx, planId);
        await refuseUnready(trx, planId, state);
        await refuseOtherMode(trx, wanted.source, state);
        const entry = await take(trx, wanted, numbered, now());
        await writeOnPlan(trx, planId, entry);
        const act = wanted.source === 'own' ? 'numberGiven' : 'numberRecorded';
        await note(record, clerk, entry, act, '');
        const to = state === 'transferred' ? 'issuedElsewhere' : state === 'issued' ? 'issued' : 'issuing';
        await moveTo(trx, planId, to, by(clerk, `Ghi số ${writtenNumber(entry.number)}/${entry.code}`));
        await tellIssued(trx, planId, entry, 'numbered', user.id);
        return entry;
      });
      await settle(planId);
      const warnings = lateWarnings('number', signedOn, given.datedOn);
      return { entry: given, warnings: [...warnings, ...(await orderWarnings(db, given))] };
    },

    /** Hủy số; of our own register only until the document is out. */
    async cancel(user: Clerk['user'], planId: string, reason: string): Promise<NumberEntry> {
      const { clerk } = await openAsClerk(user, planId);
      const voided = await audit.transact(async (trx, record) => {
        const entry = await findTaken(trx, planId);
        if (!entry) throw new Refusal('conflict', 'Văn bản này chưa có số; đề nghị tải lại trang.');
        if (entry.source === 'own' && entry.sentOn !== null) {
          throw new Refusal(
            'conflict',
            'Văn bản đã phát hành nên không hủy số được; nếu cần, làm thủ tục thu hồi văn bản.',
          );
        }
        const state = await stateOf(trx, planId);
        const done = await voidNumber(trx, entry.id, reason, now());
        await writeOnPlan(trx, planId, null);
        await note(record, clerk, done, 'numberVoided', reason);
        const to = state === 'issuedElsewhere' ? 'transferred' : 'numbering';
        await moveTo(trx, planId, to, { ...by(clerk, 'Hủy số'), words: reason });
        return done;
      });
      await settle(planId);
      return voided;
    },

    /** Phát hành, a mark of its own (Điều 14). */
    async issue(
      user: Clerk['user'],
      planId: string,
      { copies, note: words = '' }: Omit<IssuePlan, 'password'>,
    ) {
      const { clerk } = await openAsClerk(user, planId);
      const issued = await audit.transact(async (trx, record) => {
        const entry = await findTaken(trx, planId);
        const state = await stateOf(trx, planId);
        if (!entry || entry.sentOn !== null || !issuedFrom.includes(state)) {
          throw new Refusal(
            'conflict',
            entry
              ? 'Văn bản này đã được ghi phát hành; đề nghị tải lại trang.'
              : 'Văn bản chưa có số nên chưa phát hành được; ghi số trước.',
          );
        }
        const sent = { sent_on: today(now()), copies: copies ?? null, note: words };
        await trx.updateTable('numbers').set(sent).where('id', '=', entry.id).execute();
        const done = await createEntries(trx).get(entry.id);
        await note(record, clerk, done, 'planIssued', words);
        if (state !== 'issued') await moveTo(trx, planId, 'issued', by(clerk, 'Phát hành'));
        await tellIssued(trx, planId, done, 'issued', user.id);
        return done;
      });
      await settle(planId);
      return { entry: issued, warnings: lateWarnings('issue', issued.signedOn, issued.sentOn!) };
    },
  };
}

export type Numbers = ReturnType<typeof createNumbers>;
