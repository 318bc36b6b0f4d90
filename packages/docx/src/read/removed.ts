import type { Finding } from '@duthao/plan';

/** Findings that name words which were in the source and are not in the plan. */
const REMOVED = 'removed';

/** Words left out of the plan, each time named; `what` completes the rule's name. */
export function removed(
  what: string,
  message: string,
  text: string,
  severity: Finding['severity'] = 'info',
): Finding {
  return { rule: `${REMOVED}.${what}`, severity, message, text };
}

export function isRemoval(finding: Finding): boolean {
  return finding.rule.startsWith(`${REMOVED}.`);
}
