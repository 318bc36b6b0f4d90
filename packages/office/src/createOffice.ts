import { rmSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createFolder } from './createFolder.ts';
import { createWarmth } from './createWarmth.ts';
import { findSoffice } from './findSoffice.ts';
import { OfficeError } from './OfficeError.ts';
import { type Program, startProgram } from './startProgram.ts';
import { writeProfile } from './writeProfile.ts';

export interface OfficeOptions {
  /** Keep LibreOffice running between files: for a server that shows pages while people type. */
  readonly warm?: boolean;
  /** Milliseconds one file may take; after it LibreOffice is ended. */
  readonly timeLimit?: number;
  /** The program; null says that there is none. Found by itself when left out. */
  readonly soffice?: string | null;
}

export interface Office {
  readonly isInstalled: boolean;
  /**
   * Converts a file; one after another. `from` is its ending (doc, rtf, odt, docx). Macros do not run, links are
   * not followed. Throws OfficeError; an aborted `signal` takes a waiting file out of the queue.
   */
  convert(bytes: Uint8Array, from: string, to: 'docx' | 'pdf', signal?: AbortSignal): Promise<Uint8Array>;
  /** Ends LibreOffice and removes what it left on the disk; the files still waiting are refused. */
  stop(): Promise<void>;
}

/** Tagged, so that a screen reader finds headings and tables in the PDF. */
const TAGGED = '{"UseTaggedPDF":{"type":"boolean","value":"true"}}';
const filters = { docx: 'docx:MS Word 2007 XML', pdf: `pdf:writer_pdf_Export:${TAGGED}` };
const TIME_LIMIT = 60_000;
const MAX_WAITING = 20;

/** LibreOffice with a profile and a queue of its own; nothing is started before the first file. */
export function createOffice(options: OfficeOptions = {}): Office {
  const soffice = options.soffice === undefined ? findSoffice() : options.soffice;
  const stopping = new AbortController();
  let desk: ReturnType<typeof createDesk> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  const isOff = (signal?: AbortSignal): boolean => stopping.signal.aborted || signal?.aborted === true;

  return {
    isInstalled: soffice !== null,

    async convert(bytes, from, to, signal) {
      if (soffice === null) throw new OfficeError('missing');
      if (waiting >= MAX_WAITING) throw new OfficeError('tooMany');
      waiting += 1;
      const turn = last
        .then(() => {
          if (isOff(signal)) throw new OfficeError('stopped');
          desk ??= createDesk(soffice, options);
          return desk.convert(bytes, from, to);
        })
        .finally(() => (waiting -= 1));
      last = turn.catch(() => undefined);
      return turn;
    },

    async stop() {
      stopping.abort();
      await desk?.end();
      await last;
      await desk?.clear();
    },
  };
}

/** The folder of one office, and the running program in it. */
function createDesk(soffice: string, { warm = false, timeLimit = TIME_LIMIT }: OfficeOptions) {
  const folder = createFolder();
  const profile = join(folder, 'profile');
  writeProfile(profile);
  const flags = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--headless',
    '--norestore',
    '--nologo',
    '--nofirststartwizard',
  ];
  const warmth = warm ? createWarmth(soffice, folder, flags) : null;
  let converting: Program | null = null;
  let ended = false;
  const made = join(folder, 'made');

  /** The result, or null when LibreOffice gave none. */
  async function attempt(input: string, to: 'docx' | 'pdf'): Promise<Uint8Array | null> {
    if (ended) throw new OfficeError('stopped');
    await warmth?.keep();
    await rm(made, { recursive: true, force: true });
    await mkdir(made);
    // Asked again right before the start: nothing would end a program that begins after the end.
    if (ended) throw new OfficeError('stopped');
    converting = startProgram(soffice, [...flags, '--convert-to', filters[to], '--outdir', made, input]);
    if (!(await endsInTime(converting))) {
      await warmth?.end();
      throw new OfficeError('tooLong');
    }
    return readFile(join(made, `plan.${to}`)).catch(() => null);
  }

  async function endsInTime(program: Program): Promise<boolean> {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      program.kill();
    }, timeLimit);
    await program.ended;
    clearTimeout(timer);
    return !late;
  }

  return {
    async convert(bytes: Uint8Array, from: string, to: 'docx' | 'pdf'): Promise<Uint8Array> {
      const input = join(folder, `plan.${from}`);
      await writeFile(input, bytes);
      try {
        const result =
          (await attempt(input, to)) ?? ((await warmth?.hasGone()) && (await attempt(input, to)));
        if (!result) throw new OfficeError('failed');
        return result;
      } finally {
        warmth?.rest();
        await rm(input, { force: true });
      }
    },

    async end(): Promise<void> {
      ended = true;
      converting?.kill();
      await warmth?.end();
    },

    /** Call when nothing is converted any more: who is still at work would make the folder anew. */
    async clear(): Promise<void> {
      await warmth?.end();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
