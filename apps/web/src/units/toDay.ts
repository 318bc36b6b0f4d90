/** An ISO date as it is written here: 05/09/2026. */
export function toDay(date: string): string {
  return date.split('-').toReversed().join('/');
}
