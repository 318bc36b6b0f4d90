import { EditorState, Transaction } from 'prosemirror-state';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { normalise } from '../normalise/normalise.ts';
import { placesOf } from '../places/placesOf.ts';
import type { WritingRights } from '../places/WritingRights.ts';
import { suggest } from '../suggestions/suggest/suggest.ts';
import { GuardedRoom, places, updateOf } from '../testing/guardedPlan.ts';
import { trespasses } from '../testing/guardOracle.ts';
import { createRandom, pick, type Random, randomEdit } from '../testing/randomEdits.ts';
import { checkUpdate } from '../ydoc/checkUpdate.ts';
import { fromYDoc, updateYDoc } from '../ydoc/ydoc.ts';
import type { GuardedWriter, GuardRefusal } from './Verdict.ts';

const asked = process.env.SEED ? [Number(process.env.SEED)] : [];
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, ...asked];
const STEPS = 60;
const people = ['an', 'binh', 'chi'];

/** Some of the places there are, given to this person or to others. */
function randomWriter(room: GuardedRoom, random: Random): GuardedWriter {
  const ids = placesOf(room.doc).map(({ id }) => id);
  const given = Object.fromEntries(ids.flatMap((id) => (random() < 0.4 ? [[id, random() < 0.5]] : [])));
  const rights = { rest: random() < 0.3, places: given, elsewhere: 'suggest' } as const;
  return { userId: pick(random, people), rights, protectedAuthors: new Set() };
}

/** How an edit is written: as it is, or as suggestions wherever these rights do not allow it. */
interface Manner {
  readonly rights: WritingRights;
  readonly author: string;
}

/** Several acts of one person by the commands of the editor, as one update. */
function edit(copy: Y.Doc, random: Random, newId: () => string, mannerOf: () => Manner | null): string[] {
  const names: string[] = [];
  for (let acts = 1 + Math.floor(random() * 3); acts > 0; acts -= 1) {
    const state = EditorState.create({ doc: fromYDoc(copy) });
    const { name, changes } = randomEdit(state, { random, newId });
    // Only the server writes comments.
    if (name === 'comment') continue;
    names.push(name);
    for (const change of changes) {
      const manner = mannerOf();
      const isDone = manner && change instanceof Transaction;
      if (!isDone) updateYDoc(copy, change.doc);
      else {
        const from = EditorState.create({ doc: change.before });
        updateYDoc(copy, suggest(from, change, { ...manner, now: new Date(0), newId }).tr.doc);
      }
    }
  }
  return names;
}

/**
 * People who write where they may and where they may not, as it is and as suggestions, in their own name and in that
 * of others; what passes is applied. Returns what was judged otherwise than the oracle does.
 */
function day(seed: number) {
  const random = createRandom(seed);
  const room = new GuardedRoom(places);
  const verdicts = { accepted: 0, refused: 0, tried: 0 };
  const wrong: string[] = [];
  let ids = 0;
  const newId = (): string => `n${seed}.${(ids += 1)}`;
  for (let step = 0; step < STEPS; step += 1) {
    const writer = randomWriter(room, random);
    const copy = room.copy();
    let names: string[] = [];
    const mannerOf = (): Manner | null => {
      const author = random() < 0.8 ? writer.userId : pick(random, people);
      const rights = random() < 0.5 ? writer.rights : nothingOwn;
      return random() < 0.5 ? null : { rights, author };
    };
    const update = updateOf(copy, () => (names = edit(copy, random, newId, mannerOf)));
    const checked = checkUpdate(room.ydoc, update);
    if (!checked.ok || checked.empty) continue;
    const verdict = room.guard.judge(checked, writer);
    const said = `${seed}/${step} ${writer.userId} ${names.join('+')} ${JSON.stringify(writer.rights)}`;
    const wronged = trespasses(room.ydoc, update, writer);
    if (wronged === null) continue;
    const isWrong = verdict.ok ? wronged.length > 0 : wronged.length === 0 && isOfPlaces(verdict);
    if (isWrong) wrong.push(`${said}: ${JSON.stringify(verdict)}, changes ${wronged.join()}`);
    verdicts[verdict.ok ? 'accepted' : 'refused'] += 1;
    if (!verdict.ok) continue;
    verdicts.tried += verdict.alone ? 1 : 0;
    Y.applyUpdate(room.ydoc, update);
    normalise(room.ydoc, newId);
  }
  return { verdicts, wrong };
}

const nothingOwn: WritingRights = { rest: false, places: {}, elsewhere: 'suggest' };

/** Ids and names of authors are not the oracle's. */
const isOfPlaces = ({ reason, detail }: GuardRefusal): boolean =>
  reason !== 'schema' && !detail.includes('in the name of somebody else');

it.each(seeds)('judges by a look what the whole plan, read before and after, says too (seed %i)', (seed) => {
  const { verdicts, wrong } = day(seed);
  expect(wrong).toEqual([]);
  expect(verdicts.accepted).toBeGreaterThan(3);
  expect(verdicts.refused).toBeGreaterThan(3);
});
