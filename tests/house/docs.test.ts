import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, read, root } from './sources.ts';

const pages = ['README.md', ...filesBelow('docs').filter((path) => path.endsWith('.md'))];

describe.each(pages)('%s', (page) => {
  it('names only files that exist', () => {
    const named = [
      ...read(page).matchAll(/`((?:apps|server|packages|templates|tests|docs)\/[\w./-]+)`/g),
    ].map((match) => match[1]!);
    const linked = [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((match) =>
      join(page, '..', match[1]!),
    );
    expect([...named, ...linked].filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
