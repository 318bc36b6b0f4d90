import type { Round } from '@duthao/protocol';

/** "Lấy ý kiến lần 2", "Ý kiến pháp lý"; the first of its kind bears no number where it is the only one. */
export function nameOfRound({ kind, no }: Pick<Round, 'kind' | 'no'>, isOnly = false): string {
  const name = kind === 'legal' ? 'Ý kiến pháp lý' : 'Lấy ý kiến';
  return isOnly ? name : `${name} lần ${no}`;
}
