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
  const canBe = (lines: readonly string[]): boolean => fit([lines], column, measure) !== undefined;
  const parts = text.split('\n').map((part) => part.split(' ').filter(Boolean));
  const lines = parts.map((words) => breakBySense(words, column, measure, canBe));
  const widths = lines.flat().map(measure);
  if (lines.every(({ length }) => length < 2)) return { indent: undefined, held: [], widths };
  const found = fit(lines, column, measure);
  if (!found) return filled(parts, column, measure);
  const side = Math.floor((column - found.width) / 2);
  return {
    indent: side > 0 ? { left: side, right: side } : undefined,
    // Between two parts stands a break.
    held: found.held.flatMap((gaps, i) => (i === 0 ? gaps : [false, ...gaps])),
    widths,
  };
}

interface Fit {
  readonly width: number;
  readonly held: readonly boolean[][];
}

/** The narrowest column in which the lines break where they are to; held spaces may ask for more than their text. */
function fit(parts: readonly (readonly string[])[], column: number, measure: Measure): Fit | undefined {
  const widest = Math.ceil(Math.max(...parts.flat().map(measure)));
  for (const more of [0, 150, 300, 450]) {
    const width = Math.min(column, widest + SLACK + more);
    const held = parts.flatMap((lines) => {
      const gaps = glue(lines, width, measure);
      return gaps ? [gaps] : [];
    });
    if (held.length === parts.length) return { width, held };
  }
  return undefined;
}

function filled(parts: readonly (readonly string[])[], column: number, measure: Measure): Balanced {
  const widths = parts.flatMap((words) => fill(words, column, measure)).map(measure);
  return { indent: undefined, held: [], widths };
}
