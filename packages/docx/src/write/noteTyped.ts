import { toCapitals } from '@duthao/plan';
import type { FileState } from './context.ts';

/** Notes how a text that prints in capitals was typed, where that differs. */
export function noteTyped(text: string, { typed }: Pick<FileState, 'typed'>): void {
  const trimmed = text.trim();
  if (trimmed && toCapitals(trimmed) !== trimmed) typed.add(trimmed);
}
