import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Program, startProgram } from './startProgram.ts';

/** So long a warm process may stand idle; it holds about 190 MB. */
const IDLE = 180_000;
/** A fresh process after so many files: what LibreOffice leaks stays small. */
const LONGEST_LIFE = 300;
const START_LIMIT = 30_000;
/** A process that has broken down is known to have ended after so many milliseconds. */
const GOING = 300;
/** Only the open document keeps LibreOffice from ending after the first file that it converts for others. */
const OPEN = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p/></office:text></office:body></office:document>
`;

/**
 * Keeps one LibreOffice running with an empty document open. A second `soffice` with the same profile hands its
 * command line over to it and ends when the file is converted: a fifth of a second instead of one or two.
 */
export function createWarmth(soffice: string, folder: string, flags: readonly string[]) {
  const document = join(folder, 'open.fodt');
  const lock = join(folder, '.~lock.open.fodt#');
  let program: Program | null = null;
  let used = 0;
  let idle: NodeJS.Timeout | undefined;

  async function start(): Promise<void> {
    rmSync(lock, { force: true });
    writeFileSync(document, OPEN);
    const started = startProgram(soffice, [...flags, document]);
    program = started;
    used = 0;
    void started.ended.then(() => {
      if (program === started) program = null;
    });
    // The lock file is written when the document stands open: only then others may hand over.
    for (const from = Date.now(); program && !existsSync(lock); await pause(20)) {
      if (Date.now() - from > START_LIMIT) return end();
    }
  }

  async function end(): Promise<void> {
    clearTimeout(idle);
    const ending = program;
    program = null;
    ending?.kill();
    await ending?.ended;
  }

  return {
    /** Call before each file. */
    async keep(): Promise<void> {
      clearTimeout(idle);
      if (used >= LONGEST_LIFE) await end();
      if (!program) await start();
      used += 1;
    },
    /** Whether it has gone by itself: a file it was working on is then lost without blame. */
    async hasGone(): Promise<boolean> {
      if (program) await Promise.race([program.ended, pause(GOING)]);
      return program === null;
    },
    /** Call after each file. */
    rest(): void {
      idle = setTimeout(() => void end(), IDLE).unref();
    },
    end,
  };
}
