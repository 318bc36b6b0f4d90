import { type Inline, plain, trim } from '../lines/inline.ts';
import type { KnownOfLine, SourceLine } from '../lines/sourceLine.ts';
import { roleOf } from './roleOf.ts';
import type { SourceParagraph } from './sourceDocument.ts';

/** A paragraph as a line; the number that its format counts is put before the text as if it were typed. */
export function toLine(paragraph: SourceParagraph): SourceLine {
  const { runs, numbering, origin } = paragraph;
  const own = trim(runs);
  const label: Inline[] = numbering ? plain(`${numbering.label} `) : [];
  return {
    runs: [...label, ...own],
    cells: null,
    origin,
    gap: false,
    lead: 0,
    whole: true,
    known: knownOf(paragraph),
  };
}

function knownOf({ style, outline, numbering, looks, bookmarks }: SourceParagraph): KnownOfLine {
  const role = roleOf(style);
  return {
    looks,
    ...(role && { role }),
    ...(outline !== null && { outline }),
    ...(numbering && { auto: numbering }),
    ...(bookmarks && { bookmarks }),
  };
}
