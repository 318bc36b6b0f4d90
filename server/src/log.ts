import { type Logger, pino } from 'pino';

export type Log = Logger;

/** Structured log, one JSON object a line, to a file or to standard error; never bodies, passwords or cookies. */
export function createLog(level: string, file: string | null): Log {
  return pino({ level, base: null }, pino.destination({ dest: file ?? 2, mkdir: true, sync: false }));
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
