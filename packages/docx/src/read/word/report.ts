import type { Finding } from '@duthao/plan';

const LONGEST_QUOTE = 80;

/** Gathers what there is to say; the same kind of thing is said once, with its number and first words. */
export interface Report {
  /** `message` makes the sentence from how often it was noted. */
  readonly note: (
    rule: string,
    severity: Finding['severity'],
    message: (count: number) => string,
    text?: string,
  ) => void;
  readonly findings: () => Finding[];
}

interface Noted {
  readonly severity: Finding['severity'];
  readonly message: (count: number) => string;
  readonly quotes: string[];
  count: number;
}

export function createReport(): Report {
  const all = new Map<string, Noted>();
  return {
    note: (rule, severity, message, text = '') => {
      const noted = all.get(rule) ?? { severity, message, quotes: [], count: 0 };
      all.set(rule, noted);
      noted.count += 1;
      const quote = text
        .slice(0, 10 * LONGEST_QUOTE)
        .replace(/\s+/gu, ' ')
        .trim()
        .slice(0, LONGEST_QUOTE);
      if (quote !== '' && noted.quotes.length < 5) noted.quotes.push(quote);
    },
    findings: () =>
      [...all].map(([rule, { severity, message, quotes, count }]) => ({
        rule,
        severity,
        message: message(count),
        ...(quotes.length > 0 ? { text: quotes.join(' … ') } : {}),
      })),
  };
}
