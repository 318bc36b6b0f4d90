import { planFragment } from '@duthao/plan';
import * as Y from 'yjs';
import type { Person } from '../../support/api.ts';
import { joinRoom } from '../../support/joinRoom.ts';
import { ENDING, MARK } from './pageClock.ts';

/** Another person, as a script in the room. */
export interface Typist {
  readonly type: () => void;
  /** How many marks the paragraph holds after the next key. */
  readonly nextCount: () => number;
  readonly saved: () => Promise<void>;
  readonly leave: () => void;
}

/** Types right below the paragraph in which the measured page has its caret, so on its screen. */
export async function joinAsTypist(person: Person, planId: string): Promise<Typist> {
  const visitor = await joinRoom(person, planId);
  const ends = textsOf(planFragment(visitor.ydoc)).filter((text) => endOf(text).endsWith(ENDING));
  const text = ends[Math.floor(ends.length / 2) + 1]!;
  let count = endOf(text).split(MARK).length - 1;
  return {
    type: () => {
      count += 1;
      text.insert(text.length - ENDING.length, MARK);
    },
    nextCount: () => count + 1,
    saved: visitor.saved,
    leave: visitor.leave,
  };
}

function textsOf(parent: Y.XmlFragment): Y.XmlText[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child];
    return child instanceof Y.XmlElement ? textsOf(child) : [];
  });
}

/** What stands behind the last node inside the text. */
const endOf = (text: Y.XmlText): string => {
  const last: unknown = text.toDelta().at(-1)?.insert;
  return typeof last === 'string' ? last : '';
};
