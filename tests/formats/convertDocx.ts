import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export type Program = 'LibreOffice' | 'pandoc';

/** Makes files of another format of .docx files, all in one go, as an office would save them. */
export async function convertDocx(
  files: ReadonlyMap<string, Uint8Array>,
  program: Program,
  format: string,
): Promise<Map<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'duthao-formats-'));
  try {
    const paths = [...files].map(([name, bytes]) => {
      writeFileSync(join(folder, `${name}.docx`), bytes);
      return join(folder, `${name}.docx`);
    });
    if (program === 'LibreOffice') await withLibreOffice(folder, paths, format);
    else await Promise.all(paths.map((path) => withPandoc(path, format)));
    return new Map([...files.keys()].map((name) => [name, readBytes(join(folder, `${name}.${format}`))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function withLibreOffice(folder: string, paths: readonly string[], format: string): Promise<void> {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await run('/usr/bin/soffice', [
    profile,
    '--headless',
    '--convert-to',
    format,
    '--outdir',
    folder,
    ...paths,
  ]);
}

async function withPandoc(path: string, format: string): Promise<void> {
  const to = format === 'md' ? 'gfm' : format;
  await run('/usr/bin/pandoc', [
    '--standalone',
    '--to',
    to,
    '--output',
    path.replace(/docx$/u, format),
    path,
  ]);
}

const readBytes = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
