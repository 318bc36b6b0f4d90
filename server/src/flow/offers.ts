import type { FlowEvent, FlowOffer, PlanState, StepAct } from '@duthao/protocol';
import type { Access, Seat } from './access.ts';
import { findStep, isBefore, isOpen, stateAfter, stateWhenReturned, stepsOf } from './steps.ts';
import { isOne } from './stepPeople.ts';
import type { Standing } from './standing.ts';

/** What offers rest on beside where the plan stands. */
export interface OfferFacts {
  readonly last:
    (Pick<FlowEvent, 'kind' | 'from' | 'to'> & { readonly byIds: readonly string[] }) | undefined;
  readonly hasVersion: boolean;
  /** Who acts in a state, as it reads on a button: "Trưởng phòng Nguyễn Thị Lan". */
  readonly whoActs: (state: PlanState) => string;
}

type Offer = Omit<FlowOffer, 'forUser'>;

/** Everything that a person may do to a plan's way now: in his own name, or else in that of one he acts for. */
export function offersOf({ standing, seats }: Access, facts: OfferFacts): FlowOffer[] {
  const offers: FlowOffer[] = [];
  for (const { user, forUser } of seats) {
    for (const offer of offersFor(standing, user, facts)) {
      const isKnown = offers.some(
        ({ kind, act, to }) => kind === offer.kind && act === offer.act && to === offer.to,
      );
      if (!isKnown) offers.push({ ...offer, forUser });
    }
  }
  return offers;
}

function offersFor(standing: Standing, user: Seat['user'], facts: OfferFacts): Offer[] {
  const { state } = standing;
  const is = (role: Parameters<typeof isOne>[1]): boolean => isOne(user, role, standing);
  const offers = isOpen(state) ? whileOpen(standing, is, facts) : whileFrozen(standing, is);
  if (mayTakeBack(standing, user.id, facts)) {
    offers.push({ ...plain('takeBack', 'Rút về'), to: facts.last!.from });
  }
  const isIssued = state === 'issued' || state === 'issuedElsewhere' || state === 'archived';
  if (isIssued && (is('leader') || is('chiefOfOffice'))) {
    offers.push({ ...plain('recall', 'Thu hồi văn bản'), to: 'withdrawn' });
  }
  const isSettled = isBefore('headApproval', state) && isBefore(state, 'issuing');
  if (facts.hasVersion && isSettled && is('chiefOfOffice')) {
    offers.push(plain('changeSigner', 'Đổi người ký, tháng ký, độ khẩn'));
  }
  return offers;
}

type Is = (role: Parameters<typeof isOne>[1]) => boolean;

function whileOpen(standing: Standing, is: Is, { whoActs }: OfferFacts): Offer[] {
  const step = findStep(standing, standing.state);
  const isHead = is('head');
  const isActor = isHead || is('drafter') || (step?.acts.some(({ roles }) => roles.some(is)) ?? false);
  if (!isActor) return [];
  const moves = stepsOf(standing)
    .filter(({ state }) => isOpen(state) && state !== standing.state && state !== 'assigned')
    .map(({ state, name }) => ({ ...plain('go', `Chuyển sang bước “${name}”`), to: state }));
  if (standing.state === 'assigned')
    return moves.slice(0, 1).map((move) => ({ ...move, label: beginOf(step) }));
  return [submitting(standing, isHead, whoActs), ...moves];
}

const beginOf = (step: { acts: readonly StepAct[] } | undefined): string =>
  step?.acts[0]?.name ?? 'Nhận việc, bắt đầu soạn thảo';

/** The head answers for the content (Điều 12.1): when he submits, he has approved it. */
function submitting(standing: Standing, isHead: boolean, whoActs: OfferFacts['whoActs']): Offer {
  const first = stateAfter(standing, 'finishing');
  const own = isHead ? findStep(standing, 'headApproval') : undefined;
  const to = own ? stateAfter(standing, 'headApproval') : first;
  const label = own ? own.acts[0]!.name : `Trình ${whoActs(to)} duyệt`;
  return { kind: 'pass', act: null, to, label, submits: true };
}

function whileFrozen(standing: Standing, is: Is): Offer[] {
  const { state, passed } = standing;
  const step = findStep(standing, state);
  if (!step) return [];
  const mine = step.acts.filter(({ roles }) => roles.some(is));
  const open = mine.filter(({ id }) => !passed.includes(id));
  const offers: Offer[] = [];
  // Number and issue are recorded on a page of their own.
  if (state !== 'numbering' && state !== 'issuing') {
    for (const { id, name } of open) offers.push(passing(standing, step.acts, id, name));
  }
  const isReturnable = isBefore(state, 'issuing');
  if (isReturnable && mine.length > 0) {
    offers.push({ ...plain('return', 'Trả lại'), to: stateWhenReturned(standing) });
  }
  if (state === 'approval' && mine.length > 0) offers.push(plain('opinion', 'Cho ý kiến'));
  const forces = state === 'checks' ? is('head') || is('chiefOfOffice') : is('chiefOfOffice');
  const waits = step.acts.some((act) => !passed.includes(act.id) && !mine.includes(act));
  if (forces && waits && ['headApproval', 'checks'].includes(state)) {
    offers.push({ ...plain('force', 'Vẫn trình, nêu lý do'), to: stateAfter(standing, state) });
  }
  return offers;
}

function passing(standing: Standing, acts: readonly StepAct[], act: string, label: string): Offer {
  const left = acts.filter(({ id }) => id !== act && !standing.passed.includes(id));
  const to = left.length > 0 ? standing.state : stateAfter(standing, standing.state);
  return { kind: 'pass', act, to, label, submits: standing.state === 'headApproval' };
}

/** Whoever passed it on may have it back while nobody after him has done anything. */
function mayTakeBack({ state, passed }: Standing, userId: string, { last }: OfferFacts): boolean {
  if (!last || last.to !== state || last.from === state || passed.length > 0) return false;
  const isBeforeNumber = !isOpen(state) && isBefore(state, 'numbering');
  return isBeforeNumber && ['pass', 'force'].includes(last.kind) && last.byIds.includes(userId);
}

function plain(kind: Offer['kind'], label: string): Offer {
  return { kind, act: null, to: null, label, submits: false };
}
