import type { CDPSession } from 'playwright-core';
import { statesOf, toBackspaces } from './keystrokes.ts';

export type Way = 'composition' | 'Unikey';

/** One moment of typing; between two of them the other person may act. */
export interface Stroke {
  press: (keyboard: CDPSession) => Promise<void>;
  endsWord: boolean;
}

const BACKSPACE = { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 };

const insert = (keyboard: CDPSession, text: string): Promise<unknown> =>
  keyboard.send('Input.insertText', { text });

async function pressBackspace(keyboard: CDPSession): Promise<void> {
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...BACKSPACE });
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...BACKSPACE });
}

const compose = (keyboard: CDPSession, text: string): Promise<unknown> =>
  keyboard.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });

function stroke(press: (keyboard: CDPSession) => Promise<unknown>, endsWord = false): Stroke {
  return {
    endsWord,
    press: async (keyboard) => {
      await press(keyboard);
    },
  };
}

function composed(syllable: string, states: readonly string[], last: boolean): Stroke[] {
  return [
    ...states.map((state) => stroke((keyboard) => compose(keyboard, state))),
    stroke((keyboard) => insert(keyboard, syllable), last),
    ...(last ? [] : [stroke((keyboard) => insert(keyboard, ' '), true)]),
  ];
}

/** Every press of Backspace and every insertion is a stroke of its own: the other person may act between them. */
function rewritten(states: readonly string[], last: boolean): Stroke[] {
  let before = '';
  const strokes: Stroke[] = [];
  for (const state of states) {
    const { presses, text } = toBackspaces(before, state);
    for (let press = 0; press < presses; press += 1) strokes.push(stroke(pressBackspace));
    strokes.push(stroke((keyboard) => insert(keyboard, text)));
    before = state;
  }
  if (last) return [...strokes.slice(0, -1), { ...strokes.at(-1)!, endsWord: true }];
  return [...strokes, stroke((keyboard) => insert(keyboard, ' '), true)];
}

/** A sentence as strokes; Telex and VNI take turns. */
export function strokesOf(sentence: string, way: Way, method: 'telex' | 'vni'): Stroke[] {
  const syllables = sentence.split(' ');
  return syllables.flatMap((syllable, index) => {
    const states = statesOf(syllable, method);
    const last = index === syllables.length - 1;
    return way === 'composition' ? composed(syllable, states, last) : rewritten(states, last);
  });
}
