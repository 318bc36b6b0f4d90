const time = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const date = new Intl.DateTimeFormat('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric' });

/** 14:05 */
export function toClock(at: Date): string {
  return time.format(at);
}

/** 01/02/2023 */
export function toDay(at: Date): string {
  return date.format(at);
}

/** "14:05 hôm nay", "14:05 hôm qua", otherwise "14:05 ngày 01/02/2023". */
export function toMoment(at: Date, now: Date): string {
  const day = toDay(at);
  if (day === toDay(now)) return `${toClock(at)} hôm nay`;
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  return day === toDay(yesterday) ? `${toClock(at)} hôm qua` : `${toClock(at)} ngày ${day}`;
}
