// Makes a fresh clone ready to run. Plain JavaScript without dependencies: it runs on the Node a machine happens
// to have (20 or newer), before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
const INSTALL_STAMP = join(root, 'node_modules/.duthao-installed');
const BUILD_STAMP = join(root, 'apps/web/dist/.duthao-built');
const WANTED_MAJOR = 24;

export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Ends with one line that says what is missing and what to do. */
export function giveUp(line) {
  say(line);
  process.exit(2);
}

/** Installs the locked packages when the lock file has changed since the last time. */
export function install() {
  const wanted = hashOf([join(root, 'package-lock.json')]);
  if (isStamped(INSTALL_STAMP, wanted)) return;
  say('Đang cài các gói cần thiết (chỉ lần đầu, khoảng một phút) …');
  run(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    'Chưa cài được các gói: kiểm tra kết nối tới kho gói npm rồi chạy lại.',
  );
  writeFileSync(INSTALL_STAMP, wanted);
}

/** Builds the browser application when one of its sources has changed since the last time. */
export function build() {
  const sources = ['apps/web', 'packages'].flatMap((folder) => filesBelow(join(root, folder)));
  const wanted = hashOf([...sources, join(root, 'package-lock.json')]);
  if (isStamped(BUILD_STAMP, wanted)) return;
  say('Đang dựng ứng dụng …');
  run(
    findNode(),
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn', join(root, 'apps/web')],
    'Chưa dựng được ứng dụng; lỗi ghi ở trên.',
  );
  writeFileSync(BUILD_STAMP, wanted);
}

/** The Node that this project is pinned to: installed as a package, or the running one when it is new enough. */
export function findNode() {
  const pinned = join(root, `node_modules/node-linux-${process.arch}/bin/node`);
  if (process.platform === 'linux' && existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= WANTED_MAJOR) return process.execPath;
  return giveUp(
    `Thiếu Node ${WANTED_MAJOR}: máy này đang có ${process.version}; cài Node ${WANTED_MAJOR} rồi chạy lại.`,
  );
}

/** Where Node keeps what it compiled: from the second time on a command starts in about half the time. */
export const compileCache = process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules/.cache/duthao');

/** Environment in which child processes find the pinned Node and the installed commands first. */
export function environment() {
  const path = [join(findNode(), '..'), join(root, 'node_modules/.bin'), process.env.PATH].join(':');
  return { ...process.env, PATH: path, NODE_COMPILE_CACHE: compileCache };
}

/** Runs a command to its end with our own input and output; gives up with `failure` when it fails. */
export function run(command, args, failure) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) giveUp(failure);
}

/** Runs a long-lived command in our place: passes signals on and ends as it ends. */
export function become(command, args) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: environment() });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

function isStamped(stamp, wanted) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules' && entry.name !== 'dist')
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    })
    .toSorted();
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file.slice(root.length))
      .update(String(statSync(file).size))
      .update(readFileSync(file));
  return hash.digest('hex');
}
