/**
 * How a Vietnamese input method builds a syllable: the texts it shows one after another, last the finished one.
 * Telex puts the hat or horn on at once ("nghie", "nghiê"), VNI here at the end; the tone comes last in both.
 */
export function statesOf(syllable: string, method: 'telex' | 'vni'): string[] {
  const states: string[] = [];
  const show = (letters: readonly string[]): void => {
    const text = letters.join('').normalize('NFC');
    if (states.at(-1) !== text) states.push(text);
  };
  const letters = [...syllable.normalize('NFC')].map(toLetter);
  const typed: string[] = [];
  for (const letter of letters) {
    typed.push(letter.plain);
    show(typed);
    if (method === 'telex') {
      typed[typed.length - 1] = letter.shaped;
      show(typed);
    }
  }
  letters.forEach((letter, index) => {
    typed[index] = letter.shaped;
    show(typed);
  });
  letters.forEach((letter, index) => {
    typed[index] = letter.whole;
    show(typed);
  });
  return states;
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const SHAPES = /[\u0302\u0306\u031b]/g;

function toLetter(whole: string): { plain: string; shaped: string; whole: string } {
  const shaped = whole.normalize('NFD').replace(TONES, '').normalize('NFC');
  const bare = shaped.normalize('NFD').replace(SHAPES, '').normalize('NFC');
  const plain = bare === 'đ' ? 'd' : bare === 'Đ' ? 'D' : bare;
  return { plain, shaped, whole };
}

/** Unikey's way from one state to the next: so many presses of Backspace, then text. */
export function toBackspaces(before: string, after: string): { presses: number; text: string } {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  return { presses: before.length - same, text: after.slice(same) };
}
