import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The parts of a .docx by name, as text. */
export type Parts = Record<string, string>;

export function openParts(docx: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

export function closeParts(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    level: 1,
  });
}
