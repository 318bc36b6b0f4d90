/** Names of bodies from pasted lines: a list's own numbers and signs go, the same name counts once. */
export function parseBodies(text: string): string[] {
  const names = text
    .normalize('NFC')
    .split(/[\n;]/)
    .map((line) =>
      line
        .replace(/^\s*(?:[-–•*+]|\d{1,3}[.)])\s+/u, '')
        .replace(/\s+/g, ' ')
        .replace(/[.,]$/u, '')
        .trim(),
    )
    .filter((name) => name !== '');
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.toLocaleLowerCase('vi');
    return !seen.has(key) && seen.add(key);
  });
}
