const inText: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\u00a0': '&nbsp;',
  '\r': '&#13;',
};
const inAttribute: Record<string, string> = { ...inText, '"': '&quot;', '\n': '&#10;', '\t': '&#9;' };

export const escapeText = (text: string): string => text.replace(/[&<>\u00a0\r]/g, (sign) => inText[sign]!);
export const escapeAttribute = (text: string): string =>
  text.replace(/[&<>\u00a0\r"\n\t]/g, (sign) => inAttribute[sign]!);
