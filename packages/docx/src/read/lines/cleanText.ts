const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;

/**
 * Text as the plan keeps it: NFC, Đ instead of the Icelandic letter that looks like it, plain line ends,
 * spaces and hyphens, nothing invisible. A form feed counts as a blank line.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029|\v/g, '\n')
    .replace(/\f/g, '\n\n')
    .replace(INVISIBLE, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .replaceAll('\u00d0', 'Đ')
    .replaceAll('\u00f0', 'đ');
}
