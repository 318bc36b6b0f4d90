import { dropOverallMarks, type Inline, slice, textOf, trim, wordsOf } from '../lines/inline.ts';
import { readMarker } from '../lines/readMarker.ts';
import { type SourceLine, wordsOfLine } from '../lines/sourceLine.ts';
import type { Paragraph } from './recognised.ts';
import { toParagraph } from './toParagraph.ts';

const BASIS = /^(?:Căn cứ|Xét đề nghị|Xét Tờ trình|Theo đề nghị|Theo Tờ trình)(?=\s)/iu;
const CARRIES_OUT = /^(?:Thực hiện|Trên cơ sở|Triển khai|Theo)(?=\s)/iu;

/** Reads what stands between the title and the first section: bases first, then narrative. */
export function readIntro(lines: readonly SourceLine[]): { bases: Inline[][]; openings: Paragraph[] } {
  const texts = lines.map((line) => wordsOf(withoutDash(line)));
  const count = texts.findIndex((text, index) => !isBasis(text, texts[index - 1]));
  const length = count < 0 ? lines.length : count;
  return {
    bases: lines.slice(0, length).map((line) => withoutMark(dropOverallMarks(withoutDash(line)))),
    openings: lines.slice(length).map(toParagraph),
  };
}

/**
 * A căn cứ ends with its mark; one that runs into "… như sau:" is narrative. "Thực hiện …" is one among them when
 * a semicolon binds it to the list: its own, or that of the căn cứ before it.
 */
function isBasis(text: string, before: string | undefined): boolean {
  if (text.endsWith(':') || text === '') return false;
  if (BASIS.test(text)) return true;
  const isBound = text.endsWith(';') || (before?.endsWith(';') === true && text.endsWith('.'));
  return before !== undefined && CARRIES_OUT.test(text) && isBound;
}

function withoutDash(line: SourceLine): readonly Inline[] {
  const marker = readMarker(textOf(line.runs));
  return marker?.kind === 'dash' && BASIS.test(wordsOfLine(line).slice(marker.length))
    ? slice(line.runs, marker.length)
    : line.runs;
}

function withoutMark(runs: readonly Inline[]): Inline[] {
  const text = textOf(runs);
  return trim(slice(runs, 0, text.replace(/[\s;.,]+$/u, '').length));
}
