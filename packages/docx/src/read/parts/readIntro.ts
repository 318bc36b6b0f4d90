import { dropOverallMarks, type Inline, slice, split, textOf, trim, wordsOf } from '../lines/inline.ts';
import { markerOf } from '../lines/markerOf.ts';
import { type SourceLine, withRuns, wordsOfLine } from '../lines/sourceLine.ts';
import type { Basis, Paragraph } from './recognised.ts';
import { toParagraph } from './toParagraph.ts';

const BASIS = /^(?:Căn cứ|Xét đề nghị|Xét Tờ trình|Theo đề nghị|Theo Tờ trình)(?=\s)/iu;
const CARRIES_OUT = /^(?:Thực hiện|Trên cơ sở|Triển khai|Theo)(?=\s)/iu;
/** Where one paragraph goes on with a further căn cứ. */
const NEXT_BASIS = /(?<=;)\s+(?=(?:Căn cứ|Xét đề nghị|Xét Tờ trình|Theo đề nghị|Thực hiện)\s)/u;

const CLOSING_MARKS = /[\s;.,]+$/u;
/** What our writer sets after a căn cứ by its position. */
const OWN_MARK = /[;.]$/u;

/** Reads what stands between the title and the first section: bases first, then narrative. */
export function readIntro(source: readonly SourceLine[]): { bases: Basis[]; openings: Paragraph[] } {
  const lines = source.flatMap(apart);
  const texts = lines.map((line) => wordsOf(withoutDash(line)));
  const count = lines.findIndex((line, index) => !isBasisLine(line, texts[index]!, texts[index - 1]));
  const length = count < 0 ? lines.length : count;
  return {
    bases: lines.slice(0, length).map((line) => ({
      runs: withoutMark(dropOverallMarks(withoutDash(line)), line.known?.role ? OWN_MARK : CLOSING_MARKS),
      sure: line.known?.role || line.known?.looks?.italic ? 'sure' : 'likely',
    })),
    openings: lines.slice(length).map(toParagraph),
  };
}

/** Several căn cứ in one paragraph, each by itself. */
function apart(line: SourceLine): SourceLine[] {
  if (line.known?.role || !BASIS.test(wordsOfLine(line))) return [line];
  return split(line.runs, NEXT_BASIS).map((runs) => withRuns(line, runs));
}

function isBasisLine(line: SourceLine, text: string, before: string | undefined): boolean {
  const role = line.known?.role;
  return role ? role.kind === 'basis' : isBasis(text, before);
}

/**
 * A căn cứ ends with its mark; one that runs into "… như sau:" is narrative. "Thực hiện …" is one among them when
 * a semicolon binds it to the list: its own, or that of the căn cứ before it.
 */
function isBasis(text: string, before: string | undefined): boolean {
  if (text.endsWith(':') || text === '') return false;
  if (BASIS.test(text)) return true;
  if (!CARRIES_OUT.test(text)) return false;
  return text.endsWith(';') || (before?.endsWith(';') === true && text.endsWith('.'));
}

function withoutDash(line: SourceLine): readonly Inline[] {
  const marker = markerOf(line);
  return marker?.kind === 'dash' && BASIS.test(wordsOfLine(line).slice(marker.length))
    ? slice(line.runs, marker.length)
    : line.runs;
}

function withoutMark(runs: readonly Inline[], mark: RegExp): Inline[] {
  return trim(slice(runs, 0, textOf(runs).replace(mark, '').length));
}
