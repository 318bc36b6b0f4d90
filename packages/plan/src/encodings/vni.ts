const GRAVE = '\u0300';
const ACUTE = '\u0301';
const HOOK = '\u0309';
const TILDE = '\u0303';
const DOT = '\u0323';
const HAT = '\u0302';
const BREVE = '\u0306';

/** Letters that are one byte in VNI for Windows. */
export const vniLetters: ReadonlyMap<number, string> = new Map([
  [0xf1, 'đ'],
  [0xd1, 'Đ'],
  [0xf4, 'ơ'],
  [0xd4, 'Ơ'],
  [0xf6, 'ư'],
  [0xd6, 'Ư'],
  [0xec, 'ì'],
  [0xcc, 'Ì'],
  [0xed, 'í'],
  [0xcd, 'Í'],
  [0xe6, 'ỉ'],
  [0xc6, 'Ỉ'],
  [0xf3, 'ĩ'],
  [0xd3, 'Ĩ'],
  [0xf2, 'ị'],
  [0xd2, 'Ị'],
  [0xee, 'ỵ'],
  [0xce, 'Ỵ'],
]);

/** Signs that follow a vowel, as combining characters; a sign on a small and on a capital letter is the same. */
const SMALL: readonly (readonly [number, string])[] = [
  [0xf8, GRAVE],
  [0xf9, ACUTE],
  [0xfb, HOOK],
  [0xf5, TILDE],
  [0xef, DOT],
  [0xe2, HAT],
  [0xe0, HAT + GRAVE],
  [0xe1, HAT + ACUTE],
  [0xe5, HAT + HOOK],
  [0xe3, HAT + TILDE],
  [0xe4, HAT + DOT],
  [0xea, BREVE],
  [0xe8, BREVE + GRAVE],
  [0xe9, BREVE + ACUTE],
  [0xfa, BREVE + HOOK],
  [0xfc, BREVE + TILDE],
  [0xeb, BREVE + DOT],
];

export const vniSigns: ReadonlyMap<number, string> = new Map(
  SMALL.flatMap(([byte, sign]) => [[byte, sign] as const, [byte - 0x20, sign] as const]),
);
