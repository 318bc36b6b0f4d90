import type { Assignment } from '@duthao/protocol';

export const statusNames = {
  waiting: 'Chưa viết',
  writing: 'Đang viết',
  done: 'Đã xong',
  confirmed: 'Đã xác nhận',
} as const;
export type Status = keyof typeof statusNames;

/** How far a unit is with a place. */
export function statusOf({ startedAt, done, confirmed }: Assignment): Status {
  if (confirmed) return 'confirmed';
  if (done) return 'done';
  return startedAt ? 'writing' : 'waiting';
}
