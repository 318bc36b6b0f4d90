/** Numbers and openings of an administrative text that Markdown takes for words of the line before. */
const OPENS =
  /^\s{0,3}(?:(?:\*\*|__|\*|_)?(?:[IVX]+[.)]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ][.)])\s|[–—•+]\s|Căn cứ |Điều \d|Nơi nhận|Phần |PHỤ LỤC)/u;
/** Lines that Markdown itself reads by their line. */
const OWN = /^\s*(?:\||>|#{1,6}\s|[-*]\s|={3,}|-{3,}|\[\^)|^ {4}|^\t|\|\s*$/u;
const FENCE = /^\s*(?:```|~~~)/u;
/** Prose that was wrapped has longer lines than this; shorter ones were meant as lines. */
const LONGEST_OWN_LINE = 70;

/** Puts apart the lines of one block that were typed as lines: a letterhead, căn cứ, points. Wrapped prose stays. */
export function splitLines(text: string): string {
  const out: string[] = [];
  let isCode = false;
  for (const block of text.split(/\n(?=[ \t]*\n)/u)) {
    const lines = block.split('\n');
    const plain = lines.filter((line) => line.trim() !== '');
    const isShort = plain.every((line) => line.length <= LONGEST_OWN_LINE && !OWN.test(line));
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1] ?? '';
      const isFollower = before.trim() !== '' && line.trim() !== '' && !OWN.test(line) && !OWN.test(before);
      if (!isCode && isFollower && (isShort || OPENS.test(line))) out.push('');
      if (FENCE.test(line)) isCode = !isCode;
      out.push(line);
    }
  }
  return out.join('\n');
}
