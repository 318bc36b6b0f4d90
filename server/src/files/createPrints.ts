import { createHash } from 'node:crypto';
import type { Office } from '@duthao/office';
import type { Paper, Written } from './createPaper.ts';

/** What is printed: a state of a plan, and everything else that decides how its pages look. */
export interface PrintSource extends Written {
  /** Another one for every other state: epoch and number of the last update. */
  readonly version: string;
}

export interface Print {
  readonly tag: string;
  readonly title: string;
  readonly bytes: Uint8Array;
  /** Whether the pages are in Times New Roman; a server without its files prints with a twin of the same widths. */
  readonly exactFont: boolean;
}

/** A file that stands: only its pages are missing. `version` is another one for every other file. */
export interface FilePrint {
  readonly docx: Uint8Array;
  readonly title: string;
  readonly version: string;
}

/** So many plans' pages are kept in memory. */
const KEPT = 20;

interface Line {
  printed: Print | null;
  running: Promise<unknown>;
  /** Not begun yet: whoever asks meanwhile gets the same pages, which hold what he has seen saved. */
  next: Promise<Print> | null;
}

/**
 * The pages of plans as PDF. However many people watch one plan while others type, at most one print of it runs and
 * one waits; a state that is printed already is not printed again.
 */
export function createPrints(paper: Paper, office: Office) {
  const lines = new Map<string, Line>();

  function lineOf(planId: string): Line {
    const line = lines.get(planId) ?? { printed: null, running: Promise.resolve(), next: null };
    lines.delete(planId);
    lines.set(planId, line);
    for (const [old, { next }] of lines) {
      if (lines.size <= KEPT) break;
      if (!next) lines.delete(old);
    }
    return line;
  }

  async function print(line: Line, read: () => Promise<PrintSource | FilePrint>): Promise<Print> {
    const source = await read();
    const tag = tagOf(source);
    if (line.printed?.tag === tag) return line.printed;
    const docx = 'docx' in source ? source.docx : await paper.write('docx', source);
    const bytes = await office.convert(docx, 'docx', 'pdf');
    line.printed = { tag, title: source.title, bytes, exactFont: hasTimes(bytes) };
    return line.printed;
  }

  return {
    /** `read` is called when the print begins. Throws OfficeError. */
    pdf(planId: string, read: () => Promise<PrintSource | FilePrint>): Promise<Print> {
      const line = lineOf(planId);
      if (line.next) return line.next;
      const next = line.running.then(() => {
        line.next = null;
        const printing = print(line, read);
        line.running = printing.catch(() => undefined);
        return printing;
      });
      line.next = next;
      return next;
    },
  };
}

export type Prints = ReturnType<typeof createPrints>;

function tagOf(source: PrintSource | FilePrint): string {
  const look = 'look' in source ? source.look : null;
  const mark = 'draftMark' in source ? source.draftMark : null;
  return createHash('sha256')
    .update(JSON.stringify([source.version, source.title, look, mark]))
    .digest('hex')
    .slice(0, 32);
}

/** LibreOffice names embedded fonts in plain text: /BAAAAA+TimesNewRomanPSMT. */
const hasTimes = (pdf: Uint8Array): boolean => Buffer.from(pdf).includes('+TimesNewRoman');
