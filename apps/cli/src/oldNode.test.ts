import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');

test('the command that npm links is the committed plain script, and may be executed', () => {
  const linked = join(root, 'node_modules/.bin/duthao');
  const script = existsSync(linked) ? realpathSync(linked) : join(root, 'apps/cli/bin/duthao.js');
  expect(script).toBe(join(root, 'apps/cli/bin/duthao.js'));
  expect(readFileSync(script, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/u);
  expect(spawnSync(script, ['--version'], { encoding: 'utf8' }).status).toBe(0);
});
