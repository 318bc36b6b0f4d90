import { type Finding, type Found, type Plan, withDifference } from '@duthao/plan';
import { readInput } from '../readInput.ts';
import { Refusal } from '../Refusal.ts';
import type { Words } from '../words/vi.ts';

/**
 * The plan with all that changed since an older file as suggestions of one author; what cannot carry a suggestion
 * is among the findings, and reads as it does now.
 */
export async function comparedPlan(
  plan: Plan,
  older: string,
  author: string,
  words: Words,
): Promise<Found<Plan>> {
  if (older === '-') throw new Refusal(words.sinceNeedsFile);
  const { value: before } = await readInput([older], words);
  const time = new Date().toISOString();
  const { doc, fixed } = withDifference(before.doc, plan.doc, { author, time });
  const findings = fixed.map(({ before: was, after }): Finding => {
    const part = (after ?? was)?.type.name === 'letterhead' ? words.kinds.letterhead : words.kinds.decision;
    return { rule: 'notTracked', severity: 'warning', message: words.notTracked(part), text: '' };
  });
  return { value: { ...plan, doc }, findings };
}
