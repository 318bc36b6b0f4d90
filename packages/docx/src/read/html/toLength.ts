const POINTS: Record<string, number> = {
  pt: 1,
  px: 0.75,
  in: 72,
  cm: 28.3465,
  mm: 2.83465,
  pc: 12,
  em: 14,
  rem: 14,
};
const MM_PER_POINT = 25.4 / 72;

/** A CSS length in points; undefined when it is relative to something unknown. A bare number is in pixels. */
export function toPoints(text: string | undefined): number | undefined {
  const match = /^\s*(-?\d*\.?\d+)\s*([a-z]*)\s*$/iu.exec(text ?? '');
  if (!match) return undefined;
  const unit = match[2]!.toLowerCase() || 'px';
  return unit in POINTS ? Number(match[1]) * POINTS[unit]! : undefined;
}

/** In millimetres, rounded to a tenth; 0 when unknown. */
export function toMillimetres(text: string | undefined): number {
  return Math.round((toPoints(text) ?? 0) * MM_PER_POINT * 10) / 10;
}
