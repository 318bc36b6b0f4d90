import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where LibreOffice's program is: SOFFICE if set ("" means none), the PATH, then the usual places; else null. */
export function findSoffice(env: NodeJS.ProcessEnv = process.env): string | null {
  if (env.SOFFICE !== undefined) return env.SOFFICE !== '' && existsSync(env.SOFFICE) ? env.SOFFICE : null;
  const names = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];
  const folders = [...(env.PATH ?? '').split(delimiter).filter(Boolean), ...usualFolders(env)];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync) ?? null;
}

function usualFolders(env: NodeJS.ProcessEnv): string[] {
  if (process.platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)']].filter((root) => root !== undefined);
    return roots.map((root) => join(root, 'LibreOffice', 'program'));
  }
  if (process.platform === 'darwin') return ['/Applications/LibreOffice.app/Contents/MacOS'];
  const versions = existsSync('/opt')
    ? readdirSync('/opt').filter((name) => name.startsWith('libreoffice'))
    : [];
  return ['/usr/bin', '/usr/lib/libreoffice/program', ...versions.map((name) => `/opt/${name}/program`)];
}
