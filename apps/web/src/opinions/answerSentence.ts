import { twoDigits } from '../ui/twoDigits.ts';

export interface GivenAnswer {
  readonly state: 'agreed' | 'remarks';
  /** Who asked. */
  readonly leadUnit: string;
  /** Opinions that leave with this answer. */
  readonly sent: number;
  /** Comments of the unit's own circle that stay in it. */
  readonly kept: number;
}

/** What happens when an answer is confirmed: what goes where, and what nobody outside will see. */
export function answerSentence({ state, leadUnit, sent, kept }: GivenAnswer): string {
  const what = state === 'agreed' ? 'Trả lời “nhất trí”' : `${twoDigits(sent)} ý kiến`;
  const stays = kept > 0 ? `; ${twoDigits(kept)} ý kiến trong đơn vị không gửi` : '';
  return `${what} được gửi tới ${leadUnit}${stays}.`;
}
