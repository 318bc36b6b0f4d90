// Runs in the server's process: once the file ARMED is there, it ends the process right before the statement number
// KILL_AT that writes, begins or commits.
import { existsSync } from 'node:fs';
import SQLite from 'better-sqlite3';

interface Statement {
  readonly source: string;
  run(...values: unknown[]): unknown;
  all(...values: unknown[]): unknown;
}

const killAt = Number(process.env['KILL_AT']);
const armed = process.env['ARMED'] ?? '';
const probe = new SQLite(':memory:');
const statements = Object.getPrototypeOf(probe.prepare('select 1')) as Statement;
let count = 0;

function before({ source }: Statement): void {
  if (/^\s*(?:select|pragma|with)/iu.test(source) || !existsSync(armed)) return;
  count += 1;
  if (count === killAt) process.kill(process.pid, 'SIGKILL');
}

const { run, all } = statements;
statements.run = function (...values) {
  before(this);
  return run.apply(this, values);
};
statements.all = function (...values) {
  before(this);
  return all.apply(this, values);
};
probe.close();
