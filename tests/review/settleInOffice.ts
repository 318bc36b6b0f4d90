import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { macroFiles } from './macroFiles.ts';

const run = promisify(execFile);

export interface Job {
  readonly docx: Uint8Array;
  /** What becomes of all tracked changes; `keep` only opens and saves. */
  readonly verdict: 'accept' | 'reject' | 'keep';
}

const COMMANDS: Readonly<Record<Job['verdict'], string>> = {
  accept: 'AcceptAllTrackedChanges',
  reject: 'RejectAllTrackedChanges',
  keep: '',
};

/** What LibreOffice saves after its own command was given to every file; one process does them all. */
export async function settleInOffice(jobs: ReadonlyMap<string, Job>): Promise<Map<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'duthao-settle-'));
  const path = (name: string): string => join(folder, name);
  try {
    const lines = [...jobs].map(([name, { docx, verdict }]) => {
      writeFileSync(path(`${name}-in.docx`), docx);
      const [from, to] = ['in', 'out'].map((end) => pathToFileURL(path(`${name}-${end}.docx`)).href);
      return [from, COMMANDS[verdict], to].join('\t');
    });
    writeFileSync(path('jobs.txt'), `${lines.join('\n')}\n`);
    await runMacro(folder, path('jobs.txt'));
    return new Map(
      [...jobs.keys()].map((name) => [name, new Uint8Array(readFileSync(path(`${name}-out.docx`)))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runMacro(folder: string, list: string): Promise<void> {
  const profile = join(folder, 'profile');
  const flags = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--headless',
    '--norestore',
    '--nologo',
    '--nofirststartwizard',
  ];
  // The first start of a profile writes its own empty macros over ours.
  await run('/usr/bin/soffice', [...flags, '--terminate_after_init'], { timeout: 60_000 });
  const standard = join(profile, 'user', 'basic', 'Standard');
  mkdirSync(standard, { recursive: true });
  for (const [name, text] of Object.entries(macroFiles)) writeFileSync(join(standard, name), text);
  await run('/usr/bin/soffice', [...flags, `macro:///Standard.Review.SettleAll("${list}")`], {
    timeout: 150_000,
  });
}
