/** The lines of what somebody typed, at least one; control characters are no XML. */
export function cleanLines(text: string): string[] {
  const lines = text
    .normalize('NFC')
    .replace(/[^\P{Cc}\n]/gu, '')
    .split('\n')
    .map((line) => line.trim());
  const filled = lines.filter(Boolean);
  return filled.length > 0 ? filled : [''];
}
