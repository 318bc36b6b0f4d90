import type { Assignment } from '@duthao/protocol';
import { toDay } from '../units/toDay.ts';

export interface Reminder {
  readonly planTitle: string;
  readonly unitName: string;
  /** What the unit still owes. */
  readonly owed: readonly Assignment[];
  readonly today: string;
  /** Where the plan is opened. */
  readonly address: string;
}

/** A few lines for Zalo or a công văn: what is asked, of whom, until when, and where. */
export function reminderText({ planTitle, unitName, owed, today, address }: Reminder): string {
  const lines = owed.map(({ name, title, due, done }) => {
    const what = [name, title].filter(Boolean).join(' ');
    const until = due === null ? '' : due < today ? `, quá hạn từ ${toDay(due)}` : `, hạn gửi ${toDay(due)}`;
    return `- ${what}${done ? ': đã viết, chờ đơn vị xác nhận' : ''}${until}`;
  });
  return [
    `Kính gửi ${unitName},`,
    `Dự thảo “${planTitle}” còn phần của đơn vị chưa gửi:`,
    ...lines,
    `Đề nghị ${unitName} hoàn thành và xác nhận trên phần mềm: ${address}`,
  ].join('\n');
}
