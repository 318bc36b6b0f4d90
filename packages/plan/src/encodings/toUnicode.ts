import { byteOf, isUnicodeAlready } from './byteOf.ts';
import { tcvn3 } from './tcvn3.ts';
import { vniLetters, vniSigns } from './vni.ts';

/** An encoding from before Unicode that the name of a font stands for. */
export type OldEncoding = 'tcvn3' | 'tcvn3Capitals' | 'vni';

/** Undefined for fonts of our time. */
export function encodingOfFont(font: string): OldEncoding | undefined {
  if (/^\.?Vn(?:[A-Z]|3D)/u.test(font) || /^\.vn/iu.test(font))
    return font.endsWith('H') ? 'tcvn3Capitals' : 'tcvn3';
  return /^VNI[- ]/iu.test(font) ? 'vni' : undefined;
}

/**
 * Text of an old encoding as Unicode. `before` is what stands before it in the line, already converted, since a
 * sign of VNI may begin a new run. Signs come as combining characters: the line is to be composed (NFC) after.
 */
export function toUnicode(text: string, encoding: OldEncoding, before = ''): string {
  if (isUnicodeAlready(text)) return encoding === 'tcvn3Capitals' ? text.toUpperCase() : text;
  if (encoding === 'vni') return fromVni(text, before);
  const letters = Array.from(text, (char) => tcvn3.get(byteOf(char) ?? 0) ?? char).join('');
  return encoding === 'tcvn3Capitals' ? letters.toUpperCase() : letters;
}

const VOWEL = /[aeiouyơư]/iu;

function fromVni(text: string, before: string): string {
  let done = '';
  for (const char of text) {
    const byte = byteOf(char) ?? 0;
    const sign = vniSigns.get(byte);
    const takesSign = sign !== undefined && VOWEL.test((done === '' ? before : done).at(-1) ?? '');
    done += takesSign ? sign : (vniLetters.get(byte) ?? char);
  }
  return done;
}
