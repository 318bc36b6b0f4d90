import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFolder } from './createFolder.ts';

test('what a killed process left is removed, what a running one has stays', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  const left = mkdtempSync(join(tmpdir(), `duthao-office-${pid}-`));
  writeFileSync(join(left, 'plan.docx'), 'left');
  const own = createFolder();
  const second = createFolder();
  expect(existsSync(left)).toBe(false);
  expect([own, second].map((folder) => existsSync(folder))).toEqual([true, true]);
  for (const folder of [own, second]) rmSync(folder, { recursive: true });
});
