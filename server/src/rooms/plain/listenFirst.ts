import { encodeStateVector } from 'yjs';
import type { Room } from '../Room.ts';
import { isOfText, questionFrame, type Said } from './plainWire.ts';

/** A client that does not answer is told all the same after this time, in milliseconds. */
const ANSWER_WITHIN = 5000;

interface Line {
  /** To the client. */
  send(frame: Uint8Array): void;
  /** Into the room. */
  pass(frame: Uint8Array): void;
}

export interface ListenFirst {
  /** What the client says; false when it is not for the room now. */
  hear(said: Said, frame: Uint8Array, room: Room): boolean;
  /** What the room says to the client. */
  tell(frame: Uint8Array): void;
  /** The room has taken what the client said. */
  taken(): void;
  stop(): void;
}

/**
 * Has a client say what it wrote while it was away before it hears anything: with the news that a section was moved, Yjs
 * deletes what was written into the old one, before it is sent. So what is refused then is still in the client's document,
 * which nothing has touched.
 */
export function createListenFirst({ send, pass }: Line): ListenFirst {
  let question: Uint8Array | undefined;
  let isOpen = false;
  let hasAnswered = false;
  const held: Uint8Array[] = [];
  const open = (): void => {
    if (isOpen) return;
    isOpen = true;
    clearTimeout(timer);
    held.splice(0).forEach(send);
    if (question) pass(question);
  };
  // One that does not even ask is not kept waiting for ever: what is held for it would only grow.
  let timer = setTimeout(open, ANSWER_WITHIN);
  return {
    hear(said, frame, { ydoc }) {
      if (isOpen || said.kind === 'carets') return true;
      if (said.kind === 'question') {
        if (question) return false;
        question = frame;
        clearTimeout(timer);
        timer = setTimeout(open, ANSWER_WITHIN);
        send(questionFrame(encodeStateVector(ydoc)));
        return false;
      }
      hasAnswered ||= said.isAnswer;
      // What it writes before it answers is in the answer, too.
      return hasAnswered || !question;
    },
    tell(frame) {
      if (isOpen || !isOfText(frame)) send(frame);
      else held.push(frame);
    },
    taken: () => {
      if (hasAnswered && question) open();
    },
    stop: () => clearTimeout(timer),
  };
}
