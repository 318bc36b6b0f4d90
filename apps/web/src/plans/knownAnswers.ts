import { z } from 'zod';

const KEY = 'duthao.answers';
/** Questions whose answer is the same from one plan of an agency to the next. */
const lasting = ['superiorInText', 'issuerInText', 'headPosition', 'signer'];

/** What was answered last time on this machine to the questions that rarely change. */
export function knownAnswers(): Record<string, string> {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return {};
  }
}

export function rememberAnswers(values: Record<string, string>): void {
  const kept = Object.entries(values).filter(([name, value]) => lasting.includes(name) && value !== '');
  localStorage.setItem(KEY, JSON.stringify({ ...knownAnswers(), ...Object.fromEntries(kept) }));
}
