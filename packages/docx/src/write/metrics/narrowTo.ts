import type { IIndentAttributesProperties } from 'docx';
import { breakBySense, fill } from './breakBySense.ts';
import { glue } from './glue.ts';

/** How a centred text stands in its column. */
export interface Balanced {
  readonly indent: IIndentAttributesProperties | undefined;
  /** Of each space between two words, whether it must not break. */
  readonly held: readonly boolean[];
  /** Lengths of its lines, twips. */
  readonly widths: readonly number[];
}

/** What type may differ between one machine and another, twips. */
const SLACK = 40;

type Measure = (text: string) => number;

/**
 * Breaks a centred text evenly and by sense, by indenting its paragraph at both sides. It stays one paragraph
 * without hard breaks of ours, so it breaks anew when it is edited in Word; "\n" are hard breaks of the author.
 */
export function narrowTo(column: number, text: string, measure: Measure): Balanced {
  const columnOf = (lines: readonly string[]): number =>
    Math.min(column, Math.ceil(Math.max(...lines.map(measure))) + SLACK);
  const canBe = (lines: readonly string[]): boolean => glue(lines, columnOf(lines), measure) !== undefined;
  const parts = text.split('\n').map((part) => part.split(' ').filter(Boolean));
  const lines = parts.map((words) => breakBySense(words, column, measure, canBe));
  const widths = lines.flat().map(measure);
  if (lines.every(({ length }) => length < 2)) return { indent: undefined, held: [], widths };
  const needed = columnOf(lines.flat());
  const held = lines.map((part) => glue(part, needed, measure));
  if (held.includes(undefined)) return filled(parts, column, measure);
  const side = Math.floor((column - needed) / 2);
  return {
    indent: side > 0 ? { left: side, right: side } : undefined,
    // Between two parts stands a break.
    held: held.flatMap((gaps, i) => (i === 0 ? gaps! : [false, ...gaps!])),
    widths,
  };
}

function filled(parts: readonly (readonly string[])[], column: number, measure: Measure): Balanced {
  const widths = parts.flatMap((words) => fill(words, column, measure)).map(measure);
  return { indent: undefined, held: [], widths };
}
