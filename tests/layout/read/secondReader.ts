import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { withFile } from './validate.ts';

const run = promisify(execFile);

/** What another program than LibreOffice reads in a file. */
export interface Reading {
  /** All words without spaces, in order; a footnote's mark as its number. */
  readonly text: string;
  readonly notes: readonly string[];
  readonly warnings: readonly string[];
}

/** Opens a file with pandoc. */
export async function readByPandoc(docx: Uint8Array): Promise<Reading> {
  return withFile(docx, async (path) => {
    const { stdout, stderr } = await run('/usr/bin/pandoc', [path, '-f', 'docx', '-t', 'json'], {
      maxBuffer: 1 << 28,
    });
    const notes: string[] = [];
    const text = textOf((JSON.parse(stdout) as { blocks: unknown }).blocks, notes);
    return { text: text.normalize('NFC'), notes, warnings: stderr.split('\n').filter(Boolean) };
  });
}

/** The words below a node of pandoc's tree: arrays, and objects with a type `t` and a content `c`. */
function textOf(node: unknown, notes: string[]): string {
  if (Array.isArray(node)) return node.map((one) => textOf(one, notes)).join('');
  if (typeof node !== 'object' || node === null) return '';
  const { t, c } = node as { t?: string; c?: unknown };
  if (t === 'Str') return String(c).replace(/\s+/g, '');
  if (t !== 'Note') return textOf(c, notes);
  const number = notes.push('');
  notes[number - 1] = textOf(c, notes).normalize('NFC');
  return String(number);
}
