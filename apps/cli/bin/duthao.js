#!/usr/bin/env node
// The `duthao` command. Plain JavaScript: it starts on the Node a machine happens to have and hands over to the
// one that this project is pinned to.
import { spawn } from 'node:child_process';
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { compileCache, environment, findNode } from './prepare.js';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const node = findNode();

if (node === process.execPath) {
  module.enableCompileCache(compileCache);
  await import(main);
} else {
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit', env: environment() });
  // Ctrl+C in a terminal reaches the child by itself; a second SIGINT would ask it to hurry.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}
