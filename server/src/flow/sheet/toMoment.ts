import { today } from '../../today.ts';

/** "16 giờ 05 phút ngày 12/3/2026", in Vietnam, as papers write it. */
export function toMoment(time: string): string {
  const at = new Date(time);
  const clock = at.toLocaleTimeString('en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
  });
  const [hour, minute] = clock.split(':');
  return `${hour} giờ ${minute} phút ngày ${toDayOf(today(at))}`;
}

/** 12/3/2026 and 01/02/2026: days below ten and months one and two have two digits (Phụ lục I, II.4). */
export function toDayOf(iso: string): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return `${padded(day, 9)}/${padded(month, 2)}/${year}`;
}

const padded = (value: number, upTo: number): string => (value <= upTo ? `0${value}` : String(value));
