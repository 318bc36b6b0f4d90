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

const SPAN = new RegExp(
  [
    /\*\*(?=\S)(?<bold>(?:(?!\n\n)[^])+?)(?<=\S)\*\*(?!\*)/u,
    /(?<![\p{L}\p{N}*\\])\*(?=[^\s*])(?<italic>[^*\n]+?)(?<=[^\s\\])\*(?![\p{L}\p{N}*])/u,
    /<(?<tag>b|strong|i|em|u|sup|sub)>(?<tagged>[^]*?)<\/\k<tag>>/iu,
    /\$(?=\S)(?<math>[^$\n]*?[\d\\=^_][^$\n]*?)(?<=\S)\$/u,
  ]
    .map((pattern) => pattern.source)
    .join('|'),
  'iu',
);

const SUPERSCRIPT_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Reads bold, italic and the like as written in plain text: `**bold**`, `*italic*`, `<i>…</i>`, `$12/40 = 30\%$`. */
export function readSpans(text: string, marks: readonly MarkName[] = []): Inline[] {
  const match = SPAN.exec(text);
  if (!match) return plain(unescape(text), marks);
  const { bold, italic, tag, tagged, math } = match.groups!;
  const inner =
    bold !== undefined
      ? readSpans(bold, withMark(marks, 'bold'))
      : italic !== undefined
        ? readSpans(italic, withMark(marks, 'italic'))
        : tagged !== undefined
          ? readTagged(tag!.toLowerCase(), tagged, marks)
          : plain(readMath(math!), marks);
  return [
    ...plain(unescape(text.slice(0, match.index)), marks),
    ...inner,
    ...readSpans(text.slice(match.index + match[0].length), marks),
  ];
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
