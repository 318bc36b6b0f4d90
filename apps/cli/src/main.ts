import { run } from './run.ts';

process.stdout.on('error', endQuietly);
process.exitCode = await run(process.argv.slice(2));

/** The reader of a pipe has gone (`duthao … | head`): nothing is left to say to it. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}
