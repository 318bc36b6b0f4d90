import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Renders many files in one start of LibreOffice, with a profile of its own. What it says besides "convert …" is a
 * warning; a file it cannot open has no PDF.
 */
export async function render(
  files: readonly Uint8Array[],
): Promise<{ pdfs: (Uint8Array | undefined)[]; warnings: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'duthao-layout-'));
  try {
    mkdirSync(join(folder, 'in'));
    const paths = files.map((_, index) => join(folder, 'in', `${index}.docx`));
    files.forEach((file, index) => writeFileSync(paths[index]!, file));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const out = join(folder, 'out');
    const { stdout, stderr } = await run(
      '/usr/bin/soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, ...paths],
      { maxBuffer: 1 << 24 },
    );
    return {
      pdfs: files.map((_, index) => readIfThere(join(out, `${index}.pdf`))),
      warnings: `${stdout}\n${stderr}`.split('\n').filter((line) => line.trim() && !isUsual(line)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const isUsual = (line: string): boolean =>
  /^convert .* using filter/.test(line) || line.includes('javaldx') || line.startsWith('Overwriting:');

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
