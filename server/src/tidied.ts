/** What shows nothing and moves the words around it; line breaks and tabs stay. */
const unseen = /(?![\n\t])[\p{Cc}\p{Bidi_Control}\p{Surrogate}]/gu;

/** Words as they are kept: composed characters (NFC), nothing unseen; a soft break of Word (U+000B) is a line break. */
export const tidied = (words: string): string =>
  words
    .replace(/\r\n?|\v/g, '\n')
    .replace(unseen, '')
    .normalize('NFC');

/** The same in one line. */
export const tidiedLine = (words: string): string => tidied(words).replace(/\s+/g, ' ');
