// A process that does one piece of work: `node workOnce.ts <worker> <file>`; a refusal is its last line.
import { readFileSync } from 'node:fs';
import { type Worker, workers } from './workers.ts';

const [worker, file] = process.argv.slice(2);
try {
  const work = await workers[worker as Worker]();
  await work(readFileSync(file!));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
