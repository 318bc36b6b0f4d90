import { refusals } from '../refusals.ts';
import { crc32 } from './crc32.ts';
import { inflate } from './inflate.ts';
import { type Entry, readDirectory } from './readDirectory.ts';

/** What may be unpacked of one file in sum. */
const LARGEST_UNPACKED = 50 * 1024 * 1024;

export interface Zip {
  /** Names of the entries, in lower case, without a slash in front. */
  readonly names: readonly string[];
  /** Unpacks one entry; undefined when there is none of that name. Throws ImportError. */
  readonly read: (name: string) => Uint8Array | undefined;
}

/** Opens an archive; entries are unpacked only when asked for, so that pictures and macros never are. */
export function openZip(bytes: Uint8Array): Zip {
  const entries = readDirectory(bytes);
  let left = LARGEST_UNPACKED;
  const read = (name: string): Uint8Array | undefined => {
    const entry = entries.get(name.toLowerCase());
    if (!entry) return undefined;
    const unpacked = unpack(bytes, entry, left);
    left -= unpacked.length;
    return unpacked;
  };
  return { names: [...entries.keys()], read };
}

function unpack(bytes: Uint8Array, entry: Entry, limit: number): Uint8Array {
  if (entry.isEncrypted) throw refusals.locked();
  const packed = packedBytes(bytes, entry);
  if (entry.method !== 0 && entry.method !== 8) throw refusals.broken();
  if (entry.method === 0 && packed.length > limit) throw refusals.tooLarge();
  const unpacked = entry.method === 0 ? packed : inflate(packed, limit);
  if (crc32(unpacked) !== entry.crc) throw refusals.broken();
  return unpacked;
}

function packedBytes(bytes: Uint8Array, { offset, packedSize }: Entry): Uint8Array {
  if (offset < 0 || offset + 30 > bytes.length || packedSize < 0) throw refusals.broken();
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, 30);
  if (view.getUint32(0, true) !== 0x04034b50) throw refusals.broken();
  const start = offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  if (start + packedSize > bytes.length) throw refusals.broken();
  return bytes.subarray(start, start + packedSize);
}
