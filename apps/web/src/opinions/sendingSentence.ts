import type { RoundKind } from '@duthao/protocol';
import { twoDigits } from '../ui/twoDigits.ts';
import { toDay } from '../units/toDay.ts';

export interface Sending {
  readonly kind: RoundKind;
  readonly units: number;
  readonly people: number;
  readonly bodies: number;
  /** An ISO date; empty while it is not chosen. */
  readonly due: string;
}

/** What happens when a round is sent, before it is; null while nobody is chosen. */
export function sendingSentence({ kind, units, people, bodies, due }: Sending): string | null {
  const inside = [
    units > 0 && `${twoDigits(units)} đơn vị trong cơ quan`,
    people > 0 && `${twoDigits(people)} người`,
  ].filter(Boolean);
  const asked = [...inside, bodies > 0 && `${twoDigits(bodies)} nơi ngoài cơ quan`].filter(Boolean);
  if (asked.length === 0) return null;
  const what = kind === 'legal' ? 'cho ý kiến pháp lý' : 'cho ý kiến';
  const until = due === '' ? '' : ` đến hết ngày ${toDay(due)}`;
  return [
    `Dự thảo như đang có được gửi tới ${asked.join(' và ')} để ${what}${until}.`,
    inside.length > 0 && 'Người được hỏi trong cơ quan nhận thông báo, đọc và góp ý được ngay trên dự thảo.',
    bodies > 0 && 'Phần mềm soạn sẵn công văn gửi nơi ngoài cơ quan; công văn do cơ quan phát hành.',
    'Văn bản không bị khóa.',
  ]
    .filter(Boolean)
    .join(' ');
}
