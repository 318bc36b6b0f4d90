/** '' is the one series for all kinds. */
export function seriesName(series: string): string {
  return series === '' ? 'Sổ chung' : `Sổ ${series}`;
}
