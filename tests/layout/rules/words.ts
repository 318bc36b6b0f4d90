import type { Rule } from './Rule.ts';

/**
 * The A.5: the file and its pages hold each word of the plan once and in order. Besides the plan's own
 * words there are, by name: numbers of headings and points, the fixed phrases of the head and the foot, repeated
 * header rows, marks of footnotes, page numbers.
 */
export const words: Rule = {
  name: 'words',
  check({ wordDifference, pdf, printed, print }, { is, holds }) {
    is('A.5', 'words of the file', 'as the plan', wordDifference ?? 'as the plan');
    is('A.5', 'words of the pages', 'as the plan', pdf.difference ?? 'as the plan');
    holds('A.5', 'every paragraph found', printed.length >= print.paragraphs.length, [
      printed.length,
      print.paragraphs.length,
    ]);
  },
};
