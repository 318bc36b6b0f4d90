import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Program {
  /** Settles when the program has ended, however it ended. */
  readonly ended: Promise<void>;
  /** Ends it with all that it started, at once. */
  readonly kill: () => void;
}

/**
 * The shell stands between, so that nothing is left behind: when this process dies, its end of the pipe closes,
 * and the whole group goes; when LibreOffice ends by itself, the shell goes with it.
 */
const GUARD = '( "$@" ; kill -9 0 ) & cat ; kill -9 0';

/** Starts a program in a process group of its own. It says nothing and hears nothing. */
export function startProgram(file: string, args: readonly string[]): Program {
  const child =
    process.platform === 'win32'
      ? spawn(file, args, { stdio: ['pipe', 'ignore', 'ignore'], windowsHide: true })
      : spawn('/bin/sh', ['-c', GUARD, 'sh', file, ...args], {
          stdio: ['pipe', 'ignore', 'ignore'],
          detached: true,
        });
  let running = true;
  const ended = waitFor(child).finally(() => (running = false));
  return { ended, kill: () => running && killGroup(child) };
}

/** A program that cannot even be started has ended, too: the missing result says so. */
async function waitFor(child: ChildProcess): Promise<void> {
  await Promise.race([once(child, 'exit'), new Promise((resolve) => child.once('error', resolve))]);
}

function killGroup(child: ChildProcess): void {
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid!, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
