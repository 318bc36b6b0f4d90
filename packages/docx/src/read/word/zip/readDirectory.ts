import { refusals } from '../refusals.ts';

/** An entry of the central directory of a zip archive (APPNOTE 4.3.12). */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const IN_ZIP64 = 0xffffffff;
/** No Word file has as many parts. */
const MOST_ENTRIES = 20_000;

/** Lists an archive by its central directory alone; of two entries with one name the first counts. */
export function readDirectory(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  let at = findDirectory(view);
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === CENTRAL) {
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const end = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (end > view.byteLength || entries.size > MOST_ENTRIES) throw refusals.broken();
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength));
    if (!entries.has(name)) entries.set(name, entryAt(view, at, name, nameLength, extraLength));
    at = end;
  }
  if (entries.size === 0) throw refusals.broken();
  return entries;
}

/** Parts are named without regard to case (ECMA-376 part 2, 9.1.1.1); some programs write backslashes. */
function nameOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase();
}

/** The end record is the last one that fits, before a comment of at most 64 KB. */
function findDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const offset = view.getUint32(at + 16, true);
    if (offset !== IN_ZIP64) return offset;
    // The locator of the zip64 record stands right before.
    const record = at >= 20 ? toNumber(view, at - 20 + 8) : -1;
    if (record >= 0 && record + 56 <= view.byteLength) return toNumber(view, record + 48);
  }
  throw refusals.broken();
}

function entryAt(view: DataView, at: number, name: string, nameLength: number, extraLength: number): Entry {
  const long = zip64At(view, at + 46 + nameLength, extraLength);
  // The order in the extra field is fixed; only the values that do not fit are there.
  if (view.getUint32(at + 24, true) === IN_ZIP64) long.shift();
  const packed = view.getUint32(at + 20, true);
  const offset = view.getUint32(at + 42, true);
  return {
    name,
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    packedSize: packed === IN_ZIP64 ? (long.shift() ?? packed) : packed,
    offset: offset === IN_ZIP64 ? (long.shift() ?? offset) : offset,
  };
}

/** The long values of the zip64 extra field, in their order. */
function zip64At(view: DataView, start: number, length: number): number[] {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = Math.min(3, Math.floor(view.getUint16(at + 2, true) / 8));
    return Array.from({ length: count }, (_, index) => toNumber(view, at + 4 + index * 8));
  }
  return [];
}

/** A 64-bit number, or -1 where the file ends before it. */
function toNumber(view: DataView, at: number): number {
  if (at < 0 || at + 8 > view.byteLength) return -1;
  return view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
}
