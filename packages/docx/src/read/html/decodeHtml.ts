const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu;
const HEAD = 4096;

/** The text of a page: by its byte order mark, else as it declares itself, else UTF-8. Never throws. */
export function decodeHtml(bytes: Uint8Array): string {
  const mark = (bytes[0]! << 8) | bytes[1]!;
  if (mark === 0xfffe) return new TextDecoder('utf-16le').decode(bytes);
  if (mark === 0xfeff) return new TextDecoder('utf-16be').decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  return decoderOf(DECLARED.exec(head)?.[1] ?? 'utf-8').decode(bytes);
}

/** An encoding that nobody knows, or one that the very declaration disproves, reads as UTF-8. */
function decoderOf(label: string): InstanceType<typeof TextDecoder> {
  if (/^utf-?16|^unicode$/iu.test(label)) return new TextDecoder();
  try {
    return new TextDecoder(label);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return new TextDecoder();
  }
}
