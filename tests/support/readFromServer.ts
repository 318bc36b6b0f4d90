import { fromYDoc, wordsOf } from '@duthao/plan';
import type { Node } from 'prosemirror-model';
import type { Person } from './api.ts';
import { joinRoom } from './joinRoom.ts';

/** A plan as somebody sees it who has just come in: what the server has, and nothing else. */
export async function docFromServer(person: Person, planId: string): Promise<Node> {
  const visitor = await joinRoom(person, planId);
  try {
    return fromYDoc(visitor.ydoc);
  } finally {
    visitor.leave();
  }
}

/** The same as the words that it prints, one space between them. */
export async function readFromServer(person: Person, planId: string): Promise<string> {
  return wordsOf(await docFromServer(person, planId))
    .join(' ')
    .normalize('NFC');
}
