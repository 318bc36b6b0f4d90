import { crc32, deflateRawSync } from 'node:zlib';

/** 1 January 1980, the first day a ZIP can hold: files carry no time, so that one plan always gives the same bytes. */
const NO_DAY = 0x21;
const VERSION = 20;
const DEFLATED = 8;
const LOCAL = 30;
const CENTRAL = 46;
const END = 22;

interface Entry {
  readonly name: Buffer;
  readonly packed: Buffer;
  readonly size: number;
  readonly crc: number;
  /** Where its local header stands. */
  readonly at: number;
}

/** Packs files into a ZIP (APPNOTE 6.3.2), in the order given, by the zlib of Node: some times faster than one in JavaScript. */
export function zip(files: readonly (readonly [name: string, content: string | Uint8Array])[]): Uint8Array {
  let at = 0;
  const entries = files.map(([path, content]): Entry => {
    const bytes = Buffer.from(content as string);
    const name = Buffer.from(path);
    const entry = { name, packed: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes), at };
    at += LOCAL + name.length + entry.packed.length;
    return entry;
  });
  const list = entries.map(toListed);
  const listed = list.reduce((sum, { length }) => sum + length, 0);
  const bodies = entries.flatMap((entry) => [toLocal(entry), entry.packed]);
  return new Uint8Array(Buffer.concat([...bodies, ...list, toEnd(entries.length, listed, at)]));
}

function toLocal(entry: Entry): Buffer {
  const head = Buffer.alloc(LOCAL + entry.name.length);
  head.writeUInt32LE(0x04034b50, 0);
  writeCommon(head, 4, entry);
  entry.name.copy(head, LOCAL);
  return head;
}

function toListed(entry: Entry): Buffer {
  const head = Buffer.alloc(CENTRAL + entry.name.length);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(VERSION, 4);
  writeCommon(head, 6, entry);
  head.writeUInt32LE(entry.at, 42);
  entry.name.copy(head, CENTRAL);
  return head;
}

/** What a file's own header and its line in the list at the end have in common. */
function writeCommon(head: Buffer, at: number, { name, packed, size, crc }: Entry): void {
  head.writeUInt16LE(VERSION, at);
  head.writeUInt16LE(DEFLATED, at + 4);
  head.writeUInt16LE(NO_DAY, at + 8);
  head.writeUInt32LE(crc, at + 10);
  head.writeUInt32LE(packed.length, at + 14);
  head.writeUInt32LE(size, at + 18);
  head.writeUInt16LE(name.length, at + 22);
}

function toEnd(count: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(END);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(at, 16);
  return end;
}
