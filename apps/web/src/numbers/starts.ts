import type { NumberSettings, SeriesSplit } from '@duthao/protocol';

type Starts = NumberSettings['starts'];

/** Starting numbers as they are typed: "95", or "KH 95, QĐ 120" where each kind has a series of its own. */
export function fromStarts(split: SeriesSplit, starts: Starts): string {
  const own = starts.filter(({ series }) => (split === 'all') === (series === ''));
  return own.map(({ series, first }) => `${series} ${first}`.trim()).join(', ');
}

/** The other way; undefined when it cannot be read. Empty: all begin with 1. */
export function toStarts(split: SeriesSplit, typed: string): Starts | undefined {
  const parts = typed.split(',').map((part) => part.trim());
  const starts = parts.filter(Boolean).map((part) => {
    const [, series = '', first] = /^(?:(\p{L}+)\s+)?(\d{1,6})$/u.exec(part) ?? [];
    return { series: series.normalize('NFC'), first: Number(first) };
  });
  const fits = ({ series, first }: Starts[number]): boolean =>
    first >= 1 && (split === 'all') === (series === '');
  return starts.every(fits) && new Set(starts.map(({ series }) => series)).size === starts.length
    ? starts
    : undefined;
}
