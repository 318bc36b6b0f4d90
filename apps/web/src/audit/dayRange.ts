/** The instants between which a day of this machine's calendar lies; `day` is 2026-02-01, anything else is no limit. */
export function dayRange(day: string): { from?: string; to?: string } {
  const [year, month, date] = day.split('-').map(Number);
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return {};
  const at = (offset: number): string => new Date(year!, month! - 1, date! + offset).toISOString();
  return { from: at(0), to: at(1) };
}
