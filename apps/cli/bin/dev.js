// `npm run dev`: the server restarted at every change, and the browser application with hot reload.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { environment, findNode, install, root } from './prepare.js';

install();
const node = findNode();
const children = [
  [join(root, 'server/src/main.ts'), '--demo', '--data', join(root, '.duthao/dev'), ...process.argv.slice(2)],
  [join(root, 'node_modules/vite/bin/vite.js'), join(root, 'apps/web')],
].map(([entry, ...args], index) =>
  spawn(node, index === 0 ? ['--watch', entry, ...args] : [entry, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: environment(),
  }),
);
const stop = (code) => {
  for (const child of children) child.kill('SIGTERM');
  process.exit(code);
};
for (const child of children) child.on('exit', (code) => stop(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(0));
