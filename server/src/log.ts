import { type Logger, pino } from 'pino';

export type Log = Logger;

/** So many bytes of lines wait for a disk that does not take them; later ones are dropped. */
const MAX_WAITING = 4 * 1024 * 1024;

/** Structured log, one JSON object a line, to a file or to standard error; never bodies, passwords or cookies. */
export function createLog(level: string, file: string | null): Log {
  const destination = pino.destination({ dest: file ?? 2, mkdir: true, sync: false, maxLength: MAX_WAITING });
  // A disk without room for the log must not end a server that people type into.
  destination.on('error', () => undefined);
  return pino({ level, base: null }, destination);
}

/** Libraries that write to the console (Hocuspocus does at every refusal) write to the log instead. */
export function captureConsole(log: Log): void {
  const say = (...said: unknown[]): void => {
    const error = said.find((part) => part instanceof Error);
    log.debug(
      { error: error?.message, library: true },
      said.filter((part) => typeof part === 'string').join(' '),
    );
  };
  Object.assign(console, { log: say, info: say, warn: say, error: say });
}
