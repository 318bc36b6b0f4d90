import { answerStateNames, type CheckPoint, type Letter } from '@duthao/protocol';
import { idsOfRoles } from '../flow/stepPeople.ts';
import { standingOf } from '../flow/standing.ts';
import { newId } from '../newId.ts';
import { tell } from '../notices/tell.ts';
import { sendOut } from '../threads/sendOut.ts';
import { tidied, tidiedLine } from '../tidied.ts';
import {
  fillChecks,
  refuseMuddle,
  refuseUnread,
  refuseUnreadWords,
  type WantedAnswer,
} from './answerChecks.ts';
import { nameOf, toSubject } from './opinionParts.ts';
import type { Scene } from './Scene.ts';
import { addRow, keepRow } from './opinionRows.ts';
import { type Outgoing, pickOutgoing } from './outgoing.ts';
import type { Proposed } from './proposals.ts';
import type { OpinionRow } from './roundRows.ts';
import { type Seat, takeSeat } from './seats.ts';
import type { Writing } from './wording.ts';

export interface Answered {
  readonly proposed: readonly Proposed[];
  /** Threads that all may see from now on. */
  readonly sentOut: readonly string[];
}

/** The answer of one who was asked; given anew it replaces what it said, but no opinion that was answered already. */
export async function answerRound(
  scene: Scene,
  roundId: string,
  addresseeId: string,
  written: WantedAnswer,
): Promise<Answered> {
  const wanted = { ...written, words: tidied(written.words).trim() };
  const seat = await takeSeat(scene, roundId, addresseeId);
  refuseUnread(seat.addressee, wanted);
  const checks = fillChecks(seat.addressee, wanted);
  const known = seat.round.opinions.filter(({ addressee_id }) => addressee_id === addresseeId);
  const chosen = seat.isOwn ? await chooseThreads(scene, seat, known, wanted) : [];
  const kept = known.filter(({ source }) => source === 'row' || source === 'thread');
  refuseMuddle(seat, wanted, { checks, chosen, kept });
  const writing = { trx: scene.trx, addresseeId, author: nameOf(seat.mover) };
  const proposed = await addThreads(writing, seat, chosen);
  await keepParts(writing, known, wanted, checks);
  await store(scene, seat, wanted, checks);
  await tellLead(scene, seat, wanted);
  const sentOut = chosen.filter(({ isInner }) => isInner).map(({ id }) => id);
  const unitId = seat.addressee.ref_id ?? '';
  await sendOut(scene.trx, { planId: scene.stored.id, unitId, giverId: addresseeId, threadIds: sentOut });
  return { proposed, sentOut };
}

/** What is said of the plan as a whole, and of a point of the checklist, are opinions to be answered like all others. */
async function keepParts(
  writing: Writing,
  known: readonly OpinionRow[],
  { state, words }: WantedAnswer,
  checks: readonly CheckPoint[],
): Promise<void> {
  const { addresseeId } = writing;
  const isSaid = state === 'remarks';
  const whole = isSaid ? words : '';
  await keepRow(writing, known, { id: `${addresseeId}.w`, source: 'words', words: whole });
  for (const { id, name, verdict, note } of checks) {
    const remark = isSaid && verdict === 'remark' ? `${name}: ${note}` : '';
    await keepRow(writing, known, { id: `${addresseeId}.${id}`, source: 'check', words: remark });
  }
}

/** Those chosen that are no opinion yet. */
async function chooseThreads(
  { trx, inside, stored }: Scene,
  { addressee }: Seat,
  known: readonly OpinionRow[],
  { threads }: WantedAnswer,
): Promise<Outgoing[]> {
  const read = threads.filter(({ id }) => !known.some(({ thread_id }) => thread_id === id));
  const ids = read.map(({ id }) => id);
  const outgoing = await pickOutgoing(trx, inside.ydoc, { planId: stored.id, addressee, ids });
  refuseUnreadWords(outgoing, read);
  return outgoing;
}

/** What a unit would rather read stands in the opinion, too: the text may have gone on when it comes to it. */
async function addThreads(
  writing: Writing,
  { mover }: Seat,
  chosen: readonly Outgoing[],
): Promise<Proposed[]> {
  const authorId = mover.forWhom?.id ?? mover.actor.id;
  const proposed: Proposed[] = [];
  for (const { id: threadId, placeId, place, quote, author, words, proposal } of chosen) {
    const id = newId();
    const isProposal = proposal !== null;
    await addRow(writing, {
      id,
      source: 'thread',
      place_id: placeId,
      place,
      quote,
      author,
      words: isProposal ? `${words}\nĐề nghị sửa thành: “${proposal}”` : words,
      thread_id: threadId,
      suggestion_ids: '[]',
    });
    if (isProposal) proposed.push({ opinionId: id, threadId, words: proposal, authorId });
  }
  return proposed;
}

const toKept = ({ number, note, ...letter }: Letter): Letter => ({
  ...letter,
  number: tidiedLine(number),
  note: tidiedLine(note),
});

async function store(
  { trx, record, stored }: Scene,
  { addressee, mover, isOwn }: Seat,
  { state, words, letter }: WantedAnswer,
  checks: readonly CheckPoint[],
): Promise<void> {
  const by = nameOf(mover);
  await trx
    .updateTable('round_addressees')
    .set({
      name: addressee.name,
      state,
      words,
      letter: letter === null ? null : JSON.stringify(toKept(letter)),
      checks: JSON.stringify(checks),
      answered_at: Date.now(),
      answered_by: isOwn ? by : null,
      entered_by: isOwn ? null : by,
    })
    .where('id', '=', addressee.id)
    .execute();
  const detail = `${addressee.name}: ${answerStateNames[state].toLocaleLowerCase('vi')}`;
  const action = isOwn ? 'opinionAnswered' : 'opinionEntered';
  await record({ ...mover, action, subject: toSubject(stored), detail });
}

/** The drafter and the head of the unit that leads hear of it; what they entered themselves they know. */
async function tellLead(
  { trx, stored, asker }: Scene,
  { addressee, isOwn }: Seat,
  { state }: WantedAnswer,
): Promise<void> {
  if (!isOwn) return;
  const ids = await idsOfRoles(trx, ['drafter', 'head'], await standingOf(trx, stored.id));
  const userIds = ids.filter((id) => id !== asker.user.id);
  const said = state === 'agreed' ? 'nhất trí' : 'có ý kiến';
  const text = `${addressee.name} trả lời lấy ý kiến về “${stored.title}”: ${said}.`;
  await tell(trx, { userIds, planId: stored.id, kind: 'opinions', text });
}
