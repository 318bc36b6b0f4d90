/** Where Windows for Vietnamese (code page 1258) reads a byte as another character than Western Windows does. */
const ON_VIETNAMESE_WINDOWS: readonly (readonly [string, number])[] = [
  ['Ă', 0xc3],
  ['\u0300', 0xcc],
  ['Đ', 0xd0],
  ['\u0309', 0xd2],
  ['Ơ', 0xd5],
  ['Ư', 0xdd],
  ['\u0303', 0xde],
  ['ă', 0xe3],
  ['\u0301', 0xec],
  ['đ', 0xf0],
  ['\u0323', 0xf2],
  ['ơ', 0xf5],
  ['ư', 0xfd],
  ['\u20ab', 0xfe],
];
const BYTES = new Map(ON_VIETNAMESE_WINDOWS);

/**
 * The byte that a letter of an old font was typed as: Word stored it as the character that Western or Vietnamese
 * Windows has at that byte. Undefined for plain letters and what no byte stands for.
 */
export function byteOf(char: string): number | undefined {
  const code = char.codePointAt(0)!;
  if (code >= 0xa0 && code <= 0xff) return code;
  return BYTES.get(char);
}

/** Bytes whose characters are no letters of ours: proof that a text was typed in an old encoding. */
const SIGNS =
  /[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00cf\u00d1\u00d6-\u00d8\u00db-\u00dc\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb-\u00fc]/u;

/** A combining sign after anything but a vowel is a byte that Vietnamese Windows took for one. */
const STRAY_SIGN = /(?<![aeiouyăâêôơư]\p{M}{0,2})\p{M}/iu;

/**
 * Whether a text under an old font is Unicode all the same: someone changed keyboards and not the font, and Word
 * showed the letters in another one.
 */
export function isUnicodeAlready(text: string): boolean {
  if (/[\u1ea0-\u1ef9]/u.test(text)) return true;
  if (SIGNS.test(text) || STRAY_SIGN.test(text)) return false;
  return /[ĂăĐđĨĩŨũƠơƯư]|\p{M}/u.test(text);
}
