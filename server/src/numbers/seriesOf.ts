import type { SeriesSplit } from '@duthao/protocol';

/** The kind is what stands before the first hyphen of the ký hiệu: KH of KH-SNV. */
export function kindOf(code: string): string {
  return code.split('-')[0]!.trim();
}

/** '' is the one series for all kinds. */
export function seriesOf(split: SeriesSplit, code: string): string {
  return split === 'all' ? '' : kindOf(code);
}
