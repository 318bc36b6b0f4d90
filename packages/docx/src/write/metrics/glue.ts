const NO_BREAK = '\u00a0';

type Measure = (text: string) => number;

/**
 * Which spaces between the words of these lines must not break, so that a line breaker that fills every line of a
 * column of that width breaks just there: it is kept from taking in words of the next line. Undefined where that
 * is not possible.
 */
export function glue(lines: readonly string[], column: number, measure: Measure): boolean[] | undefined {
  const counts = lines.map((line, i) => (i === 0 ? 1 : heldBack(line, lines[i - 1]!, column, measure)));
  const words = lines.map((line) => line.split(' '));
  const units = words.flatMap((line, i) => [
    line.slice(0, counts[i]).join(NO_BREAK),
    ...line.slice(counts[i]),
  ]);
  // The text may have such spaces of its own: the blank for a number that is still to come.
  const bare = (some: readonly string[]): string => some.join('\n').replaceAll(NO_BREAK, ' ');
  if (bare(fillAsWord(units, column, measure)) !== bare(lines)) return undefined;
  return words.flatMap((line, i) => line.map((_, word) => word + 1 < counts[i]!)).slice(0, -1);
}

/** As many words on every line as it holds; a word breaks behind its hyphens, as in Word: "39/NQ-|HĐND". */
function fillAsWord(units: readonly string[], max: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const unit of units) {
    unit.split(/(?<=[\p{L}\d]-)(?=[\p{L}\d])/u).forEach((piece, i) => {
      const last = lines.at(-1);
      const longer = `${last}${i === 0 ? ' ' : ''}${piece}`;
      if (last !== undefined && measure(longer) <= max) lines[lines.length - 1] = longer;
      else lines.push(piece);
    });
  }
  return lines;
}

/** How many first words of a line, tied together, no longer fit behind the line before it. */
function heldBack(line: string, before: string, column: number, measure: Measure): number {
  const words = line.split(' ');
  let count = 1;
  const fits = (): boolean => measure(`${before} ${words.slice(0, count).join(' ')}`) <= column;
  // Programs differ in how wide a blank is: that it does not fit counts only with the word behind it.
  const endsBlank = (): boolean => words[count - 1]!.trim() === '';
  while (count < words.length && (fits() || endsBlank())) count += 1;
  return count;
}

/**
 * Replaces the held spaces of a text by ones that do not break; the text may be given piece by piece. A gap is any
 * number of spaces and breaks between two words.
 */
export function createHolder(held: readonly boolean[]): (piece: string) => string {
  let gap = -1;
  let inWord = false;
  return (piece) =>
    Array.from(piece, (sign) => {
      const isSpace = sign === ' ' || sign === '\n';
      if (!isSpace && !inWord) gap += 1;
      inWord = !isSpace;
      // Before the first word no gap has begun.
      return sign === ' ' && gap >= 0 && held[gap] ? NO_BREAK : sign;
    }).join('');
}
