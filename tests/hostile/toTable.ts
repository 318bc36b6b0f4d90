import type { Outcome } from './Scene.ts';

const heads = ['attack', 'the server’s answer', 'other screens', 'disk', 'slowest honest key'] as const;

/** The suite's summary, to be read in a terminal. */
export function toTable(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ attack, answer, onScreens, onDisk, slowest }) => [
    attack,
    answer,
    onScreens,
    onDisk,
    `${slowest} ms`,
  ]);
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]!.length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return `\n${[line(heads), rule, ...rows.map(line)].join('\n')}\n`;
}
