import type { RoundCounts } from '@duthao/protocol';
import { twoDigits } from '../ui/twoDigits.ts';

/** The figures of a round as they go into the tờ trình. */
export function countsSentence(
  { asked, answered, agreed, remarks, silent }: RoundCounts,
  isOpen: boolean,
): string {
  const rest = isOpen ? 'chưa trả lời' : 'không có văn bản trả lời';
  const said = [
    agreed > 0 && `${twoDigits(agreed)} nhất trí`,
    remarks > 0 && `${twoDigits(remarks)} có ý kiến`,
  ]
    .filter(Boolean)
    .join(', ');
  const answers = `${twoDigits(answered)} nơi trả lời${said === '' ? '' : ` (${said})`}`;
  const silence = silent > 0 ? `; ${twoDigits(silent)} nơi ${rest}` : '';
  return `Đã xin ý kiến ${twoDigits(asked)} cơ quan, đơn vị; ${answers}${silence}.`;
}
