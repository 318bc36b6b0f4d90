import { describe, expect, test } from 'vitest';
import { palette, unitHues } from './palette.ts';

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe('the palette', () => {
  test('has eight unit hues that differ and keep 4.5 : 1 on white', () => {
    expect(new Set(unitHues).size).toBe(8);
    for (const hue of unitHues) expect(contrast(hue, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });

  test('keeps every text colour readable on the ground and on its own soft background', () => {
    const pairs = [
      [palette.ink, palette.ground],
      [palette.muted, palette.ground],
      [palette.accent, palette.accentSoft],
      [palette.ok, palette.okSoft],
      [palette.warn, palette.warnSoft],
      [palette.error, palette.errorSoft],
    ] as const;
    for (const [text, back] of pairs) expect(contrast(text, back)).toBeGreaterThanOrEqual(4.5);
  });
});
