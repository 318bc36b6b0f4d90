import { describe, expect, it } from 'vitest';
import { filesBelow, importsOf, read, resolveFrom } from './sources.ts';

/** Which rooms a room may import; types count as imports. docs/architecture.md gives the reasons. */
const arrows: Record<string, readonly string[]> = {
  'packages/plan': [],
  'packages/protocol': [],
  'packages/docx': ['plan'],
  'packages/office': [],
  server: ['plan', 'docx', 'office', 'protocol'],
  'apps/web': ['plan', 'protocol'],
  'apps/cli': ['plan', 'docx', 'office', 'protocol'],
};

/** Packages a room may import from npm where the list is short enough to be a promise. */
const libraries: Record<string, RegExp> = {
  'packages/plan': /^(prosemirror-(model|state|transform)|yjs|lib0\/.+|y-prosemirror|zod)$/,
  'packages/protocol': /^zod$/,
  'packages/office': /^$/,
  'packages/docx': /^(docx|fflate|@xmldom\/xmldom|marked|parse5|prosemirror-model)$/,
};

const sourcesOf = (room: string): string[] =>
  filesBelow(`${room}/src`).filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path));

describe.each(Object.keys(arrows))('room %s', (room) => {
  const files = sourcesOf(room);

  it('imports only the rooms it may, by their doors', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('@duthao/'))
        .filter((name) => {
          const [, other, ...inner] = name.split('/');
          const testing = inner.join('/') === 'testing' && file.includes('/testing/');
          return !arrows[room]!.includes(other!) || (inner.length > 0 && !testing);
        })
        .map((name) => `${file} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('stays inside itself with relative imports, and does not go through its own door', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('.'))
        .map((name) => resolveFrom(file, name))
        .filter((path) => !path.startsWith(`${room}/src/`) || path === `${room}/src/index.ts`)
        .map((path) => `${file} imports ${path}`),
    );
    expect(wrong).toEqual([]);
  });

  it('imports only the libraries it was given', () => {
    const allowed = libraries[room];
    if (!allowed) return;
    const outside = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => !name.startsWith('.') && !name.startsWith('@duthao/') && !name.startsWith('node:'))
        .filter((name) => !allowed.test(name))
        .map((name) => `${file} imports ${name}`),
    );
    expect(outside).toEqual([]);
  });

  it('has no import cycle', () => {
    expect(cyclesOf(files)).toEqual([]);
  });
});

function cyclesOf(files: readonly string[]): string[] {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (path.includes(file) || done.has(file)) return;
    done.add(file);
    for (const name of importsOf(file).filter((name) => name.startsWith('.'))) {
      const next = resolveFrom(file, name);
      if (files.includes(next)) visit(next, [...path, file]);
    }
  };
  for (const file of files) visit(file, []);
  return cycles;
}

describe('the installed packages', () => {
  it('hold one copy of each library whose classes are compared by identity', () => {
    const lock: { packages: Record<string, unknown> } = JSON.parse(read('package-lock.json'));
    const copies = (name: string): number =>
      Object.keys(lock.packages).filter((path) => path.endsWith(`node_modules/${name}`)).length;
    const single = [
      '@tiptap/core',
      'prosemirror-model',
      'prosemirror-state',
      'prosemirror-transform',
      'prosemirror-view',
      'yjs',
      'y-prosemirror',
    ];
    expect(single.map((name) => [name, copies(name)])).toEqual(single.map((name) => [name, 1]));
  });

  it('do not include the fork of y-prosemirror that scrambles text', () => {
    expect(read('package-lock.json')).not.toContain('y-tiptap');
  });
});

describe('source files', () => {
  it('stay short enough to be read in one go', () => {
    const code = ['packages', 'server', 'apps', 'tests']
      .flatMap((folder) => filesBelow(folder))
      .filter((path) => /\.(ts|tsx|js|css)$/.test(path) && !path.includes('.data.'));
    const long = code
      .map((path) => [read(path).split('\n').length, path] as const)
      .filter(([lines]) => lines > 400);
    expect(long).toEqual([]);
  });
});
