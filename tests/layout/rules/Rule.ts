import type { Sheet } from '../Sheet.ts';

/** A figure of nd30.md that does not hold in a file. */
export interface Violation {
  readonly clause: string;
  readonly what: string;
  readonly expected: string;
  readonly found: string;
}

/** What a rule says about a sheet; every call is one assertion, and only those that fail are kept. */
export interface Claims {
  readonly is: (clause: string, what: string, expected: unknown, found: unknown) => void;
  /** Within a closed range; `slack` is what measuring may be off by. */
  readonly within: (
    clause: string,
    what: string,
    range: readonly [number, number],
    found: number,
    slack?: number,
  ) => void;
  readonly holds: (clause: string, what: string, holds: boolean, found?: unknown) => void;
}

export interface Rule {
  readonly name: string;
  readonly check: (sheet: Sheet, claims: Claims) => void;
}

export interface Verdict {
  readonly violations: readonly Violation[];
  readonly assertions: number;
}

const written = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? 'none');
const rounded = (value: number): string => String(Math.round(value * 100) / 100);

export function judge(rule: Rule, sheet: Sheet): Verdict {
  const violations: Violation[] = [];
  let assertions = 0;
  const claim = (clause: string, what: string, ok: boolean, expected: string, found: string): void => {
    assertions += 1;
    if (!ok) violations.push({ clause, what, expected, found });
  };
  rule.check(sheet, {
    is: (clause, what, expected, found) =>
      claim(clause, what, written(expected) === written(found), written(expected), written(found)),
    within: (clause, what, [min, max], found, slack = 0) =>
      claim(
        clause,
        what,
        found >= min - slack && found <= max + slack,
        `${rounded(min)}–${rounded(max)}`,
        rounded(found),
      ),
    holds: (clause, what, holds, found = 'no') => claim(clause, what, holds, 'yes', written(found)),
  });
  return { violations, assertions };
}
