import type { RoundCounts } from '@duthao/protocol';
import { type AddresseeRow, hasAnswered, type OpinionRow } from './roundRows.ts';

/** For the tờ trình; right at every moment, also while the round is open. */
export function countsOf(addressees: readonly AddresseeRow[], opinions: readonly OpinionRow[]): RoundCounts {
  const answered = addressees.filter(hasAnswered);
  const ids = new Set(answered.map(({ id }) => id));
  const said = opinions.filter(({ addressee_id }) => ids.has(addressee_id));
  const agreed = answered.filter(({ state }) => state === 'agreed').length;
  return {
    asked: addressees.length,
    answered: answered.length,
    agreed,
    remarks: answered.length - agreed,
    silent: addressees.length - answered.length,
    opinions: said.length,
    unanswered: said.filter(({ response_kind }) => response_kind === null).length,
  };
}
