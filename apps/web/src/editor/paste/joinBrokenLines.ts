/** A line that starts with its own number or dash is a paragraph of its own. */
const starts = /^(?:[-–+•*]\s|[IVX]+\.\s|\d{1,2}(?:\.\d{1,2})*[.)]\s|[a-zđ]\)\s|Điều \d|Căn cứ )/;

/**
 * Paragraphs out of plain text. A PDF breaks lines where the page ends, so a line that ends no sentence goes on
 * in the next one; text whose lines are all short or all closed keeps its lines.
 */
export function joinBrokenLines(text: string): string[] {
  const lines = text.normalize('NFC').replace(/\r\n?/g, '\n').split('\n');
  const width = Math.max(...lines.map((line) => line.trim().length));
  const paragraphs: string[] = [];
  let open = false;
  for (const line of lines.map((raw) => raw.replace(/\s+/g, ' ').trim())) {
    if (line === '') open = false;
    else if (open && !starts.test(line)) paragraphs.push(join(paragraphs.pop()!, line));
    else paragraphs.push(line);
    if (line !== '') open = isBroken(line, width);
  }
  return paragraphs;
}

/** Nearly as long as the longest line and not closed by a mark that ends a sentence or an item. */
const isBroken = (line: string, width: number): boolean =>
  line.length >= 40 && line.length >= width * 0.75 && !/[.;:!?…]["”’)]?$/.test(line);

/** A word cut by a hyphen at the line's end is not put together: Vietnamese syllables are not cut that way. */
const join = (before: string, line: string): string => `${before} ${line}`;
