import { Inflate } from 'fflate';
import { refusals } from '../refusals.ts';

/** So small that even the densest data does not unpack to much before the limit is looked at. */
const SLICE = 8 * 1024;

/** Unpacks deflated bytes and stops as soon as they pass the limit, whatever size the archive claims. */
export function inflate(packed: Uint8Array, limit: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    if (length > limit) throw refusals.tooLarge();
    chunks.push(chunk);
  });
  for (let at = 0; at < packed.length; at += SLICE) {
    push(stream, packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
  }
  return join(chunks, length);
}

function push(stream: Inflate, slice: Uint8Array, isLast: boolean): void {
  try {
    stream.push(slice, isLast);
  } catch (error) {
    // fflate throws its own errors with a code, and RangeError or TypeError on streams that lead it astray.
    if (error instanceof Error && error.name === 'ImportError') throw error;
    throw refusals.broken();
  }
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
