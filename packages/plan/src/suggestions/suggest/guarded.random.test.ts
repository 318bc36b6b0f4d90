import { EditorState } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { normalise } from '../../normalise/normalise.ts';
import { placesOf } from '../../places/placesOf.ts';
import { GuardedRoom, places, updateOf } from '../../testing/guardedPlan.ts';
import { createRandom, pick, type Random, randomEdit } from '../../testing/randomEdits.ts';
import { checkUpdate } from '../../ydoc/checkUpdate.ts';
import { fromYDoc, updateYDoc } from '../../ydoc/ydoc.ts';
import { suggest } from './suggest.ts';
import * as Y from 'yjs';

const first = Number(process.env['SEED'] ?? 1);
const SEEDS = Number(process.env['SEEDS'] ?? 12);
const STEPS = 60;

/** Some of the places there are, given to this person or to others. */
function randomWriter(room: GuardedRoom, random: Random) {
  const ids = placesOf(room.doc).map(({ id }) => id);
  const given = Object.fromEntries(ids.flatMap((id) => (random() < 0.4 ? [[id, random() < 0.5]] : [])));
  const rights = { rest: random() < 0.3, places: given, elsewhere: 'suggest' } as const;
  return { userId: pick(random, ['an', 'binh', 'chi']), rights, protectedAuthors: new Set<string>() };
}

/** What the server refuses of an honest guest's work, which it should not. */
function refusals(seed: number): string[] {
  const random = createRandom(seed);
  const room = new GuardedRoom(places);
  const refused: string[] = [];
  let ids = 0;
  const newId = (): string => `n${seed}.${(ids += 1)}`;
  for (let step = 0; step < STEPS; step += 1) {
    const writer = randomWriter(room, random);
    const copy = room.copy();
    let what = '';
    const update = updateOf(copy, () => {
      const { name, changes } = randomEdit(EditorState.create({ doc: fromYDoc(copy) }), { random, newId });
      what = name;
      const [change] = changes;
      if (!change || name === 'comment') return;
      const state = EditorState.create({ doc: change.before });
      const options = { rights: writer.rights, author: writer.userId, now: new Date(0), newId };
      updateYDoc(copy, suggest(state, change, options).tr.doc);
    });
    const checked = checkUpdate(room.ydoc, update);
    if (!checked.ok || checked.empty) continue;
    const verdict = room.guard.judge(checked, writer);
    if (!verdict.ok) refused.push(`${seed}/${step} ${what}: ${verdict.reason}, ${verdict.detail}`);
    else {
      Y.applyUpdate(room.ydoc, update);
      normalise(room.ydoc, newId);
    }
  }
  return refused;
}

it('never makes of what a person does something that the server refuses', () => {
  const refused = Array.from({ length: SEEDS }, (_, i) => refusals(first + i)).flat();
  expect(refused).toEqual([]);
});
