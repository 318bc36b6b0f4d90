import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { forLibreOffice, forPandoc } from './officeSources.ts';

const run = promisify(execFile);

/** Word files made by LibreOffice and pandoc, by the name of their source. */
export async function convertAll(): Promise<Map<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'duthao-corpus-'));
  try {
    return new Map([...(await byLibreOffice(folder)), ...(await byPandoc(folder))]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One start of LibreOffice for each kind, since it takes the web writer for .html and the text writer for others. */
async function byLibreOffice(folder: string): Promise<[string, Uint8Array][]> {
  const names = Object.keys(forLibreOffice);
  for (const name of names) await writeFile(join(folder, name), forLibreOffice[name]!);
  const web = names.filter((name) => name.endsWith('.html'));
  await soffice(folder, ['--infilter=HTML (StarWriter)', ...web.map((name) => join(folder, name))], 'html');
  await soffice(
    folder,
    names.filter((name) => !web.includes(name)).map((name) => join(folder, name)),
    'text',
  );
  return await Promise.all(
    names.map(async (name): Promise<[string, Uint8Array]> => {
      const kind = web.includes(name) ? 'html' : 'text';
      return [
        `LibreOffice: ${name}`,
        await readFile(join(folder, kind, `${basename(name).replace(/\.\w+$/u, '')}.docx`)),
      ];
    }),
  );
}

async function soffice(folder: string, files: readonly string[], out: string): Promise<void> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const to = ['--convert-to', 'docx:Office Open XML Text', '--outdir', join(folder, out)];
  await run('soffice', [profile, '--headless', ...to, ...files], { timeout: 120_000 });
}

async function byPandoc(folder: string): Promise<[string, Uint8Array][]> {
  const made: [string, Uint8Array][] = [];
  for (const [name, text] of Object.entries(forPandoc)) {
    const source = join(folder, name);
    const target = join(folder, `${name}.docx`);
    await writeFile(source, text);
    await run('pandoc', ['-f', 'markdown', '-t', 'docx', '-o', target, source], { timeout: 60_000 });
    made.push([`pandoc: ${name}`, await readFile(target)]);
  }
  return made;
}
