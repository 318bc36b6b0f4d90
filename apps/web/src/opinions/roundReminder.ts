import { toDay } from '../units/toDay.ts';

export interface RoundReminder {
  readonly planTitle: string;
  readonly name: string;
  readonly due: string;
  readonly today: string;
  /** Where the answer is given; null for who has no account here. */
  readonly address: string | null;
}

/** One text for all bodies outside that have not answered: a công văn with its list, or a message to a group. */
export function groupReminder({
  planTitle,
  names,
  due,
  today,
}: Omit<RoundReminder, 'name' | 'address'> & { readonly names: readonly string[] }): string {
  return [
    'Kính gửi:',
    ...names.map((name, at) => `- ${name}${at === names.length - 1 ? '.' : ';'}`),
    `Dự thảo “${planTitle}” đang được lấy ý kiến; ${whenDue(due, today)}.`,
    'Đề nghị các cơ quan, đơn vị gửi ý kiến bằng văn bản; trường hợp nhất trí cũng đề nghị trả lời để tổng hợp.',
  ].join('\n');
}

const whenDue = (due: string, today: string): string =>
  due < today ? `đã quá hạn trả lời ngày ${toDay(due)}` : `hạn trả lời là ngày ${toDay(due)}`;

/** A few lines for Zalo or a công văn to one who has not answered. */
export function roundReminder({ planTitle, name, due, today, address }: RoundReminder): string {
  return [
    `Kính gửi ${name},`,
    `Dự thảo “${planTitle}” đang được lấy ý kiến; ${whenDue(due, today)}.`,
    address === null
      ? `Đề nghị ${name} gửi ý kiến bằng văn bản; trường hợp nhất trí cũng đề nghị trả lời để tổng hợp.`
      : `Đề nghị ${name} trả lời trên phần mềm: ${address}`,
  ].join('\n');
}
