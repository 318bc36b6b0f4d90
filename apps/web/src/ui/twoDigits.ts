/** A count as offices write it: 02, 05, 12. */
export function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}
