import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root: string = fileURLToPath(new URL('../..', import.meta.url));

const skipped = new Set(['node_modules', 'dist', '.git', '.duthao', 'pictures']);

/** Paths below a folder of the repository, relative to its root. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !skipped.has(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** What a source file imports, types and dynamic imports included. */
export function importsOf(path: string): string[] {
  const found = read(path).matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|(?<![\w/])import(?:\s+|\s*\(\s*)['"]([^'"]+)['"]/g,
  );
  return [...found].map((match) => match[1] ?? match[2]!);
}

/** A relative import as a path of the repository. */
export function resolveFrom(path: string, imported: string): string {
  return relative(root, join(root, path, '..', imported));
}
