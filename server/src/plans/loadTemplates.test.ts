import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BadTemplates, loadTemplates } from './loadTemplates.ts';

it('stops at a template that cannot be used, with a sentence and the file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duthao-templates-'));
  mkdirSync(join(folder, 'hong'));
  writeFileSync(join(folder, 'hong', 'template.json'), '{"id":');
  writeFileSync(join(folder, 'README.md'), 'not a template');
  expect(() => loadTemplates(folder)).toThrow(BadTemplates);
  expect(() => loadTemplates(folder)).toThrow(/^\p{Lu}.*\. \(.*hong.*template\.json\)$/u);
  rmSync(folder, { recursive: true });
  expect(loadTemplates(folder)).toEqual([]);
});
