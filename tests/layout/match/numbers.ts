/** Numbers as the decree writes them (nd30 4.6.3), worked out here anew. */
export function roman(n: number): string {
  const values: [number, string][] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = n;
  let written = '';
  for (const [value, sign] of values) {
    for (; rest >= value; rest -= value) written += sign;
  }
  return written;
}

/** Letters of points: the Vietnamese alphabet without ă, â, ê, ô, ơ, ư and without f, j, w, z. */
export const POINT_LETTERS = [...'abcdđeghiklmnopqrstuvxy'];

export const pointLetter = (n: number): string => POINT_LETTERS[n - 1] ?? `?${n}`;

/** Months 1 and 2 and all days below 10 carry a zero, months 3 to 9 do not (nd30 4.4). */
export const twoDigits = (n: number): string => String(n).padStart(2, '0');
export const month = (n: number): string => (n < 3 ? twoDigits(n) : String(n));

export interface Numbered {
  readonly number: string;
  readonly depth: number;
}

interface Open {
  readonly depth: number;
  readonly number: string;
  readonly letters: boolean;
  count: number;
}

/** The numbers of a flat list of sections: "I.", "1.", then "1.1." or "a)". */
export function numberSections(
  sections: readonly { level: number | null; numbering: string | null }[],
): Numbered[] {
  let open: Open[] = [{ depth: 0, number: '', letters: false, count: 0 }];
  return sections.map(({ level, numbering }) => {
    open = open.slice(0, Math.min(level ?? 1, open.length));
    const parent = open.at(-1)!;
    parent.count += 1;
    const depth = parent.depth + 1;
    const lettered = depth > 2 && (parent.letters || parent.number === '');
    const own =
      depth === 1
        ? { number: `${roman(parent.count)}.`, path: '' }
        : lettered
          ? { number: `${pointLetter(parent.count)})`, path: '' }
          : { number: `${parent.number}${parent.count}.`, path: `${parent.number}${parent.count}.` };
    open.push({ depth, number: own.path, letters: numbering === 'letter', count: 0 });
    return { number: own.number, depth };
  });
}
