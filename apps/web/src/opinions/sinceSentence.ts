import type { RoundsSince } from '@duthao/protocol';
import { twoDigits } from '../ui/twoDigits.ts';

/** What came after the rounds were submitted; null when nothing did. */
export function sinceSentence({ rounds, answers, opinions }: RoundsSince): string | null {
  const parts = [
    rounds > 0 && `${twoDigits(rounds)} lần lấy ý kiến mới`,
    answers > 0 && `${twoDigits(answers)} nơi trả lời thêm hoặc trả lời lại`,
    opinions > 0 && `${twoDigits(opinions)} ý kiến, giải trình mới hoặc đã đổi`,
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return `Từ đó đến nay có ${parts.join(', ')}; phần này hiện khi văn bản được trình lại.`;
}
