import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Renders a .docx through LibreOffice, with a profile of its own so that two runs never meet. */
export async function toPdf(docx: Uint8Array): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'duthao-pdf-'));
  try {
    writeFileSync(join(folder, 'plan.docx'), docx);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await run('/usr/bin/soffice', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'plan.docx'),
    ]);
    return new Uint8Array(readFileSync(join(folder, 'plan.pdf')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
