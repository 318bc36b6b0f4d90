import type { MarkName } from '@duthao/plan';
import { type Inline, plain } from './inline.ts';

const TAGS: Record<string, MarkName> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  sup: 'superscript',
  sub: 'subscript',
};

/** A span is no longer than some paragraphs: an opening without its end must not cost the whole file. */
const SPAN = new RegExp(
  [
    /\*\*(?=\S)(?<bold>[^]{1,2000}?)(?<=\S)\*\*(?!\*)/u,
    /(?<![\p{L}\p{N}*\\])\*(?=[^\s*])(?<italic>[^*\n]+?)(?<=[^\s\\])\*(?![\p{L}\p{N}*])/u,
    /<(?<tag>b|strong|i|em|u|sup|sub)>(?<tagged>[^]{0,2000}?)<\/\k<tag>>/iu,
    /\$(?=\S)(?<math>[^$\n]*?[\d\\=^_][^$\n]*?)(?<=\S)\$/u,
  ]
    .map((pattern) => pattern.source)
    .join('|'),
  'giu',
);

const SUPERSCRIPT_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Reads bold, italic and the like as written in plain text: `**bold**`, `*italic*`, `<i>…</i>`, `$12/40 = 30\%$`. */
export function readSpans(text: string, marks: readonly MarkName[] = []): Inline[] {
  const spans: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(SPAN)) {
    spans.push(...plain(unescape(text.slice(from, match.index)), marks), ...readSpan(match, marks));
    from = match.index + match[0].length;
  }
  return [...spans, ...plain(unescape(text.slice(from)), marks)];
}

function readSpan(match: RegExpExecArray, marks: readonly MarkName[]): Inline[] {
  const { bold, italic, tag, tagged, math } = match.groups!;
  if (bold !== undefined) return readSpans(bold, withMark(marks, 'bold'));
  if (italic !== undefined) return readSpans(italic, withMark(marks, 'italic'));
  if (tagged !== undefined) return readTagged(tag!.toLowerCase(), tagged, marks);
  return plain(readMath(math!), marks);
}

/** A raised number is written as its own character, as a footnote mark is in text files. */
function readTagged(tag: string, text: string, marks: readonly MarkName[]): Inline[] {
  if (tag === 'sup' && /^\d+$/.test(text)) {
    return plain(
      text.replace(/\d/g, (digit) => SUPERSCRIPT_DIGITS[Number(digit)]!),
      marks,
    );
  }
  return readSpans(text, withMark(marks, TAGS[tag]!));
}

function readMath(math: string): string {
  return unescape(math)
    .replace(/\\(?:frac|dfrac)\{([^{}]*)\}\{([^{}]*)\}/g, '$1/$2')
    .replace(/\\text\{([^{}]*)\}/g, '$1')
    .replace(/\\times\b/g, '×')
    .replace(/\\(?:approx)\b/g, '≈')
    .replace(/\\(?:leq?)\b/g, '≤')
    .replace(/\\(?:geq?)\b/g, '≥')
    .replace(/[{}]/g, '');
}

function unescape(text: string): string {
  return text.replace(/\\([\\*_.\-#`>[\]()!+$%&])/g, '$1');
}

function withMark(marks: readonly MarkName[], mark: MarkName): readonly MarkName[] {
  return marks.includes(mark) ? marks : [...marks, mark];
}
