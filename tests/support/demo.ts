import type { ServerProcess } from './serverProcess.ts';

/** The invented people of `--demo`, as the server prints them at its start. */
export function demoPeople(
  server: ServerProcess,
): { username: string; password: string; name: string; unit: string }[] {
  const lines = server
    .printed()
    .split('\n')
    .filter((line) => /^ {2}\S+\s+\S+-\d{4}\s/.test(line));
  return lines.map((line) => {
    const [username, password, ...rest] = line.trim().split(/\s+/);
    const [name, unit] = rest.join(' ').split(', ');
    return { username: username!, password: password!, name: name!, unit: unit! };
  });
}
