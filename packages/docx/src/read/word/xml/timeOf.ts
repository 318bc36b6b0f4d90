/** As the file has it, when it is a time at all. */
export function timeOf(text: string | undefined): string | null {
  return text !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d/u.test(text) ? text : null;
}
