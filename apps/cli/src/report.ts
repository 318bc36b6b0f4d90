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
