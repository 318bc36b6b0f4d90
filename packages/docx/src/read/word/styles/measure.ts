const TWIPS: Readonly<Record<string, number>> = {
  pt: 20,
  pc: 240,
  pi: 240,
  in: 1440,
  cm: 1440 / 2.54,
  mm: 144 / 2.54,
};

/** A length in twips; Strict files may give a unit ("1.27cm", ECMA-376 22.9.2.15). Undefined when absurd. */
export function twipsOf(text: string | undefined): number | undefined {
  const found = /^\s*([-+]?\d{1,9}(?:\.\d{1,9})?)(pt|pc|pi|in|cm|mm)?\s*$/u.exec(text ?? '');
  if (!found) return undefined;
  const twips = Number(found[1]) * (found[2] === undefined ? 1 : TWIPS[found[2]]!);
  // Word's own bound: 22 inches.
  return Math.abs(twips) <= 31_680 ? twips : undefined;
}

export function millimetresOf(twips: number): number {
  return Math.round((twips / 1440) * 254) / 10;
}

/** Points of a font size, which is counted in half points unless it has a unit. */
export function pointsOf(text: string | undefined): number | undefined {
  const found = /^\s*(\d{1,4}(?:\.\d{1,2})?)(pt)?\s*$/u.exec(text ?? '');
  if (!found) return undefined;
  const points = found[2] === undefined ? Number(found[1]) / 2 : Number(found[1]);
  return points > 0 && points <= 1638 ? points : undefined;
}
