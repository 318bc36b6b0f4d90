// `npm test [-- FILTER …]`: installs what is missing, checks types, rules and format, builds, then runs every test.
// With a filter only the matching tests run.
import { join } from 'node:path';
import { become, build, findNode, giveUp, environment, install, root, say } from './prepare.js';
import { installPrograms } from './debian.js';
import { spawnSync } from 'node:child_process';

const filters = process.argv.slice(2);

install();
installPrograms();
if (filters.length === 0) check();
build();
become(findNode(), [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...filters]);

function check() {
  for (const [script, failure] of [
    ['types', 'Kiểu dữ liệu chưa đúng.'],
    ['lint', 'Có chỗ trái quy tắc viết mã.'],
    ['format:check', 'Có tệp chưa định dạng: chạy npm run format.'],
  ]) {
    say(`npm run ${script}`);
    const { status } = spawnSync('npm', ['run', '--silent', script], {
      cwd: root,
      stdio: 'inherit',
      env: environment(),
    });
    if (status !== 0) giveUp(failure);
  }
}
