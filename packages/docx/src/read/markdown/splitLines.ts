/** Numbers and openings of an administrative text that Markdown takes for words of the line before. */
const OPENS =
  /^\s{0,3}(?:(?:\*\*|__|\*|_)?(?:[IVX]+[.)]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ][.)])\s|[–—•+]\s|Căn cứ |Điều \d|Nơi nhận|Phần |PHỤ LỤC)/u;
/** Lines that Markdown itself reads by their line. */
const OWN = /^\s*(?:\||>|#{1,6}\s|[-*]\s|={3,}|-{3,}|\[\^)|^ {4}|^\t|\|\s*$/u;
const FENCE = /^\s*(?:```|~~~)/u;
/** Nobody wraps prose narrower than this. */
const NARROWEST = 60;

/** Puts apart the lines that were typed as lines: a letterhead, căn cứ, points. Wrapped prose stays together. */
export function splitLines(text: string): string {
  const lines = text.split('\n');
  const width = widthOf(lines);
  const out: string[] = [];
  let isCode = false;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1] ?? '';
    if (!isCode && follows(before, line) && (OPENS.test(line) || !isWrapped(before, line, width)))
      out.push('');
    if (FENCE.test(line)) isCode = !isCode;
    out.push(line);
  }
  return out.join('\n');
}

const isPlain = (line: string): boolean => line.trim() !== '' && !OWN.test(line);

/** An item of a list goes on in the lines below it, but does not go on from a table or a heading. */
function follows(before: string, line: string): boolean {
  return isPlain(line) && before.trim() !== '' && (!OWN.test(before) || /^\s*[-*]\s/u.test(before));
}

/** The column at which the prose was wrapped: the longest line that goes on in a next one. */
function widthOf(lines: readonly string[]): number {
  const lengths = lines.map((line, index) => (follows(line, lines[index + 1] ?? '') ? line.length : 0));
  return lengths.reduce((most, length) => Math.max(most, length), 0);
}

/**
 * The first word of the next line had no room in this one; pandoc never begins a line with a dash, and keeps it with
 * the words around it. Two spaces at the end mean a line.
 */
function isWrapped(line: string, next: string, width: number): boolean {
  if (width < NARROWEST || /(?: {2}|\\)$/u.test(line)) return false;
  const first = /^\s*(\S*(?:\s[-–+*]\s+\S+)*)/u.exec(next)![1]!;
  return line.length + 1 + first.length > width;
}
