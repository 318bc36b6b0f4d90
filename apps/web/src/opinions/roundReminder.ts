import { toDay } from '../units/toDay.ts';

export interface RoundReminder {
  readonly planTitle: string;
  readonly name: string;
  readonly due: string;
  readonly today: string;
  /** Where the answer is given; null for who has no account here. */
  readonly address: string | null;
}

/** A few lines for Zalo or a công văn to one who has not answered. */
export function roundReminder({ planTitle, name, due, today, address }: RoundReminder): string {
  const when = due < today ? `đã quá hạn trả lời ngày ${toDay(due)}` : `hạn trả lời là ngày ${toDay(due)}`;
  return [
    `Kính gửi ${name},`,
    `Dự thảo “${planTitle}” đang được lấy ý kiến; ${when}.`,
    address === null
      ? `Đề nghị ${name} gửi ý kiến bằng văn bản; trường hợp nhất trí cũng đề nghị trả lời để tổng hợp.`
      : `Đề nghị ${name} trả lời trên phần mềm: ${address}`,
  ].join('\n');
}
