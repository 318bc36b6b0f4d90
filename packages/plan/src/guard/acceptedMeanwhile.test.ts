import { expect, it } from 'vitest';
import type { Node } from 'prosemirror-model';
import * as Y from 'yjs';
import { boundsOf } from '../merge/boundsOf.ts';
import { threeWayMerge } from '../merge/threeWayMerge.ts';
import { withinRights } from '../merge/withinRights.ts';
import { asItStands } from '../queries/asItStands.ts';
import { withDecision } from '../suggestions/decide.ts';
import { rebaseMarks } from '../suggestions/rebaseMarks.ts';
import { suggestionsOf } from '../suggestions/suggestionsOf.ts';
import { GuardedRoom, lead, owner, textOfId, updateOf } from '../testing/guardedPlan.ts';
import { createRandom } from '../testing/randomEdits.ts';
import { by, doc as reviewed, keyOf } from '../testing/reviewedPlan.ts';
import { keepFormats } from '../ydoc/keepFormats.ts';
import { fromYDoc, updateYDoc } from '../ydoc/ydoc.ts';

/** Has suggested "thêm " in II, from the fourth letter on, where he may not write. */
const guest = owner('binh', 'I');
const SUGGESTED = { from: 4, to: 9 };
const mark = by('binh', 'b1');

interface Met {
  readonly room: GuardedRoom;
  readonly verdict: string;
  readonly base: Node;
  readonly mine: Node;
}

/** The suggestion is taken up, and then what its author did in the same moment comes in. */
function acceptThenHear(type: (text: Y.XmlText) => void): Met {
  const room = new GuardedRoom(reviewed);
  const [theirs, own] = [keepFormats(room.copy()), keepFormats(room.copy())];
  const base = fromYDoc(own);
  const typed = updateOf(own, () => own.transact(() => type(textOfId(own, 'p7'))));
  const accept = (): void => updateYDoc(theirs, withDecision(fromYDoc(theirs), 'b1', 'accept'));
  expect(room.write(lead, accept, theirs)).toBe('ok');
  const verdict = room.judge(typed, guest);
  if (verdict.ok) Y.applyUpdate(room.ydoc, typed);
  return { room, verdict: verdict.ok ? 'ok' : verdict.reason, base, mine: fromYDoc(own) };
}

/** As the editor of who was refused does it. */
function mergeAgain({ room, base, mine }: Met): string {
  const met = rebaseMarks(base, mine, room.doc);
  const within = withinRights(met.base, met.mine, room.doc, boundsOf(guest.rights, guest.userId));
  const { doc, leftOver } = threeWayMerge(met.base, within.doc, room.doc);
  expect(leftOver).toEqual([]);
  return room.turn(guest, () => doc);
}

const addedBy = (doc: Node, userId: string): string =>
  suggestionsOf(doc)
    .filter(({ author }) => author === userId)
    .map(({ added }) => added)
    .join('');
const wordsOf = (doc: Node): string => asItStands(doc).textContent;
const accepted = wordsOf(withDecision(reviewed, 'b1', 'accept'));

it('what a guest types into his suggestion while it is taken up does not stand, and waits again', () => {
  const met = acceptThenHear((text) => text.insert(6, 'X'));
  expect(met.verdict).toBe('foreignPlace');
  expect(wordsOf(met.room.doc)).toBe(accepted);
  expect(mergeAgain(met)).toBe('ok');
  expect(wordsOf(met.room.doc)).toBe(accepted);
  expect(addedBy(met.room.doc, 'binh')).toBe('X');
});

const first = Number(process.env['SEED'] ?? 20261122);
const seeds = Array.from({ length: 60 }, (_, i) => first + i);

it(`wherever and however often he types: nothing stands that nobody took up, no letter is lost (${seeds.length} seeds from ${first})`, () => {
  for (const seed of seeds) {
    const random = createRandom(seed);
    const letters = ['X', 'Y', 'Z'].slice(0, 1 + Math.floor(random() * 3));
    const met = acceptThenHear((text) => {
      const key = keyOf(text, 'insertion');
      for (const [i, letter] of letters.entries()) {
        const at = SUGGESTED.from + Math.floor(random() * (SUGGESTED.to - SUGGESTED.from + i + 1));
        // The editor names the mark; a plain client leaves it to the letters around.
        if (random() < 0.5) text.insert(at, letter, { [key]: mark });
        else text.insert(Math.min(Math.max(at, SUGGESTED.from + 1), SUGGESTED.to + i - 1), letter);
      }
    });
    expect({ seed, words: wordsOf(met.room.doc) }).toEqual({ seed, words: accepted });
    if (met.verdict !== 'ok') expect({ seed, again: mergeAgain(met) }).toEqual({ seed, again: 'ok' });
    expect({ seed, words: wordsOf(met.room.doc) }).toEqual({ seed, words: accepted });
    expect({ seed, waits: [...addedBy(met.room.doc, 'binh')].toSorted() }).toEqual({ seed, waits: letters });
  }
});
