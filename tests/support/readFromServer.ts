import { fromYDoc, wordsOf } from '@duthao/plan';
import type { Person } from './api.ts';
import { joinRoom } from './joinRoom.ts';

/** The words of a plan as somebody reads them who has just come in: what the server has, and nothing else. */
export async function readFromServer(person: Person, planId: string): Promise<string> {
  const visitor = await joinRoom(person, planId);
  try {
    return wordsOf(fromYDoc(visitor.ydoc)).join(' ').normalize('NFC');
  } finally {
    visitor.leave();
  }
}
