import type { RecognisedKind, Recognition } from '@duthao/docx';
import { type Finding, outlineOf, type Plan } from '@duthao/plan';
import type { Words } from './words/vi.ts';

type Part = Exclude<keyof Words['parts'], 'level' | 'runIn'>;

/** What was recognised in a file and what has to be looked at, for standard error. */
export function report({ doc }: Plan, findings: readonly Finding[], words: Words): string {
  return [`${words.read}: ${countParts(doc, words).join(', ')}.`, ...findingLines(findings, words), ''].join(
    '\n',
  );
}

/** Findings one a line, the grave ones first. */
export function findingLines(findings: readonly Finding[], words: Words): string[] {
  if (findings.length === 0) return [words.nothingToSay];
  const severities = Object.keys(words.severities) as Finding['severity'][];
  return severities.flatMap((severity) =>
    findings
      .filter((finding) => finding.severity === severity)
      .map(({ message }) => `- ${words.severities[severity]}: ${message}`),
  );
}

/** How sure each kind of part was recognised, and every part that was a guess; each line with its end. */
export function surenessLines(recognised: readonly Recognition[], words: Words): string[] {
  const kinds = [...new Set(recognised.map(({ as }) => as))];
  const guesses = recognised.filter(({ sure }) => sure === 'unsure');
  return [
    ...kinds.map((kind) => `- ${words.kinds[kind]}: ${countSure(recognised, kind, words)}\n`),
    ...guesses.map(({ as, text }) => `- ${words.sureness.unsure}: ${words.kinds[as]} “${text}”\n`),
  ];
}

function countSure(recognised: readonly Recognition[], kind: RecognisedKind, words: Words): string {
  const levels = ['sure', 'likely', 'unsure'] as const;
  const counts = levels.map(
    (level) => recognised.filter(({ as, sure }) => as === kind && sure === level).length,
  );
  return levels
    .flatMap((level, index) => (counts[index]! > 0 ? [`${counts[index]} ${words.sureness[level]}`] : []))
    .join(', ');
}

function countParts(doc: Plan['doc'], words: Words): string[] {
  const { parts } = words;
  const outline = outlineOf(doc);
  const levels = [1, 2, 3, 4].map((depth) => outline.filter((entry) => entry.depth === depth).length);
  const runIns = outline.filter(({ runIn }) => runIn).length;
  const names: readonly Part[] = [
    'basis',
    'footnote',
    'taskTable',
    'task',
    'table',
    'recipient',
    'signature',
    'annex',
  ];
  const isDecided = doc.child(0).childCount > 0;
  return [
    ...(isDecided ? [parts.decision(1)] : []),
    ...levels.flatMap((n, index) => (n > 0 ? [parts.level(index + 1, n)] : [])),
    ...(runIns > 0 ? [parts.runIn(runIns)] : []),
    ...names.flatMap((name) => {
      const n = countNodes(doc, name);
      return n > 0 ? [parts[name](n)] : [];
    }),
  ];
}

function countNodes(doc: Plan['doc'], name: string): number {
  let count = 0;
  doc.descendants((node) => {
    if (node.type.name === name) count += 1;
  });
  return count;
}
