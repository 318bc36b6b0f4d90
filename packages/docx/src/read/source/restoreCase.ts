import { toCapitals } from '@duthao/plan';
import { type Inline, NOTE_CHAR, textOf } from '../lines/inline.ts';
import { leadOf } from '../lines/leadOf.ts';
import type { SourceLine } from '../lines/sourceLine.ts';
import type { Role } from './roleOf.ts';

/** What prints in capitals whatever the case it is typed in. */
const IN_CAPITALS: ReadonlySet<Role['kind']> = new Set([
  'superior',
  'issuer',
  'authority',
  'docType',
  'annexTitle',
  'signatureAuthority',
  'signaturePosition',
  'signaturePost',
]);

/** Our writer keeps in variables of the file how words printed in capitals were typed. */
export function restoreCase(
  lines: readonly SourceLine[],
  variables: Readonly<Record<string, string>>,
): SourceLine[] {
  const typed = new Map(
    Object.entries(variables)
      .filter(([name]) => /^chu_\d+$/u.test(name))
      .map(([, value]) => [key(toCapitals(value)), value]),
  );
  if (typed.size === 0) return [...lines];
  return lines.map((line) => (printsInCapitals(line) || hasChanges(line) ? restored(line, typed) : line));
}

const key = (text: string): string => text.replace(/\s/gu, ' ').trim();

/** It may have been in capitals before. */
const hasChanges = ({ known, runs }: SourceLine): boolean =>
  known?.role?.kind === 'section' && !(runs.every(isIn('insertion')) && runs.every(isIn('deletion')));

function printsInCapitals({ known }: SourceLine): boolean {
  const role = known?.role;
  if (!role) return false;
  return IN_CAPITALS.has(role.kind) || (role.kind === 'section' && role.level === 1 && !role.runIn);
}

const isIn =
  (text: 'all' | 'insertion' | 'deletion') =>
  ({ review = [] }: Inline): boolean =>
    text === 'all' || !review.some(({ type }) => type.toLowerCase().endsWith(text));

/** With tracked changes, what is left without those that come in, and without those that go. */
function restored(line: SourceLine, typed: ReadonlyMap<string, string>): SourceLine {
  const isTracked = !line.runs.every(isIn('insertion')) || !line.runs.every(isIn('deletion'));
  const texts = isTracked ? (['insertion', 'deletion'] as const) : (['all'] as const);
  return { ...line, runs: texts.reduce((runs, text) => restoredIn(runs, typed, isIn(text)), line.runs) };
}

/** The letters as typed, each in the piece that holds its capital. */
function restoredIn(
  all: readonly Inline[],
  typed: ReadonlyMap<string, string>,
  counts: (run: Inline) => boolean,
): readonly Inline[] {
  const own = all.filter(counts);
  const lead = leadOf(own);
  const body = textOf(own).slice(lead).replaceAll(NOTE_CHAR, '');
  const found = typed.get(key(toCapitals(body)));
  const bare = body.trim();
  if (found === undefined || found.length !== bare.length) return all;
  const letters = body.slice(0, body.length - body.trimStart().length) + found + ' '.repeat(body.length);
  let at = -lead;
  return all.map((run): Inline => {
    if (run.kind === 'note' || !counts(run)) return run;
    const length = run.kind === 'break' ? 1 : run.text.length;
    const start = at;
    at += length;
    return run.kind === 'break' || start < 0 ? run : { ...run, text: letters.slice(start, start + length) };
  });
}
