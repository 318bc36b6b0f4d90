import type { WaitingItem } from '@duthao/protocol';
import { twoDigits } from '../ui/twoDigits.ts';

/** What waits until one day; things overdue stand together, whatever their days were. */
export interface WaitingDay {
  readonly key: string;
  readonly heading: string;
  readonly isOverdue: boolean;
  readonly items: readonly WaitingItem[];
}

const weekdays = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
const DAY = 86_400_000;

/** Puts items, which come in the order of their days, under the headings of a page; `today` is an ISO date. */
export function waitingDays(today: string, items: readonly WaitingItem[]): WaitingDay[] {
  const days = new Map<string, WaitingItem[]>();
  for (const item of items) {
    const key = keyOf(item.deadline, today);
    days.set(key, [...(days.get(key) ?? []), item]);
  }
  return [...days].map(([key, own]) => ({
    key,
    heading: headingOf(key, today),
    isOverdue: key === 'overdue',
    items: own,
  }));
}

/** "quá hạn 03 ngày"; null when it is not overdue. */
export function overdueWords(deadline: string | null, today: string): string | null {
  const days = deadline === null ? 0 : daysBetween(deadline, today);
  return days > 0 ? `Quá hạn ${twoDigits(days)} ngày` : null;
}

function keyOf(deadline: string | null, today: string): string {
  if (deadline === null) return 'none';
  return deadline < today ? 'overdue' : deadline;
}

function headingOf(key: string, today: string): string {
  if (key === 'overdue') return 'Đã quá hạn';
  if (key === 'none') return 'Chưa ghi hạn';
  const [year, month, day] = key.split('-');
  const date = `${day}/${month}/${year}`;
  const ahead = daysBetween(today, key);
  if (ahead === 0) return `Hạn hôm nay, ${date}`;
  if (ahead === 1) return `Hạn ngày mai, ${date}`;
  return `${weekdays[new Date(key).getUTCDay()]}, ${date}`;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
