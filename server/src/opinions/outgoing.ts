import { placesOf, fromYDoc, readSpots, type Spots } from '@duthao/plan';
import * as Y from 'yjs';
import type { Database } from '../storage/tables.ts';
import { fullName } from '../places/livePlaces.ts';
import type { AddresseeRow } from './roundRows.ts';

/** A thread that becomes an opinion. */
export interface Outgoing {
  readonly id: string;
  readonly placeId: string | null;
  readonly place: string;
  readonly quote: string;
  readonly author: string;
  readonly words: string;
  /** What its author would write instead of the quote. */
  readonly proposal: string | null;
  /** It was only for the unit's own people. */
  readonly isInner: boolean;
  readonly said: readonly SaidComment[];
}

/** What stands in a thread. */
export interface SaidComment {
  readonly id: string;
  readonly author: string;
  readonly edited_at: number | null;
}

export const WHOLE = 'Toàn văn bản';

/**
 * What leaves a unit with its answer: of the threads chosen those of its own circle, and those that its people (or the
 * person asked) have written for all to see. Others are left out, whoever names them.
 */
export async function pickOutgoing(
  trx: Database,
  ydoc: Y.Doc,
  { planId, addressee, ids }: { planId: string; addressee: AddresseeRow; ids: readonly string[] },
): Promise<Outgoing[]> {
  if (ids.length === 0) return [];
  const found = await readSaid(trx, planId, ids);
  const placeAt = findPlaces(ydoc);
  const members = await membersOf(trx, addressee);
  return found.flatMap(({ thread, said }) => {
    const isInner = thread.unit_id !== null;
    const [first] = said;
    const isOurs = isInner
      ? addressee.kind === 'unit' && thread.unit_id === addressee.ref_id
      : first?.author_id !== undefined && first.author_id !== null && members.has(first.author_id);
    if (!first || !isOurs) return [];
    const { id, quote, proposal } = thread;
    // Where all may speak, what others answered is not its opinion.
    const own = isInner ? said : said.filter(({ author_id }) => author_id !== null && members.has(author_id));
    return [
      { id, ...placeAt(thread), quote, author: first.author, words: wordsOf(own), proposal, isInner, said },
    ];
  });
}

/** Threads with what was said in them and stands. */
export async function readSaid(trx: Database, planId: string, ids: readonly string[]) {
  const threads = await trx
    .selectFrom('threads')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('id', 'in', [...ids])
    .execute();
  const comments = await trx
    .selectFrom('comments')
    .select(['id', 'thread_id', 'author', 'author_id', 'unit_id', 'text', 'edited_at'])
    .where('plan_id', '=', planId)
    .where('thread_id', 'in', [...ids])
    .where('is_gone', '=', 0)
    .orderBy('position')
    .execute();
  return threads.map((thread) => ({
    thread,
    said: comments.filter(({ thread_id }) => thread_id === thread.id),
  }));
}

async function membersOf(trx: Database, { kind, ref_id: refId }: AddresseeRow): Promise<ReadonlySet<string>> {
  if (refId === null) return new Set();
  if (kind === 'person') return new Set([refId]);
  const rows = await trx.selectFrom('memberships').select('user_id').where('unit_id', '=', refId).execute();
  return new Set(rows.map(({ user_id }) => user_id));
}

/** Where several have spoken, each is named. */
export function wordsOf(said: readonly { author: string; text: string }[]): string {
  const isOne = new Set(said.map(({ author }) => author)).size === 1;
  return said.map(({ author, text }) => (isOne ? text : `${author}: ${text}`)).join('\n');
}

interface Anchor {
  readonly id: string;
  readonly node_id: string | null;
  readonly suggestion_id: string | null;
}

/** The part of the plan that a thread stands in now. */
export function findPlaces(ydoc: Y.Doc): (thread: Anchor) => { placeId: string | null; place: string } {
  const places = placesOf(fromYDoc(ydoc));
  const names = new Map(places.map((place) => [place.id, fullName(place, places)]));
  const spots = readSpots(ydoc);
  return (thread) => {
    for (let node = elementOf(spots, thread); node !== null;) {
      const id: unknown = node.getAttribute('id');
      if (typeof id === 'string' && names.has(id)) return { placeId: id, place: names.get(id)! };
      node = node.parent instanceof Y.XmlElement ? node.parent : null;
    }
    return { placeId: null, place: WHOLE };
  };
}

function elementOf(spots: Spots, { id, node_id, suggestion_id }: Anchor): Y.XmlElement | null {
  const spot =
    spots.threads.get(id) ?? spots.nodes.get(node_id ?? '') ?? spots.suggestions.get(suggestion_id ?? '');
  return spot?.element ?? null;
}
