import type { WaitingItem } from '@duthao/protocol';

/** The address at which something that waits is done. */
export function placeOfWork({ planId, at, placeId }: WaitingItem): string {
  const plan = `/ke-hoach/${planId}`;
  if (at === 'review') return `${plan}/trinh`;
  if (at === 'opinions') return `${plan}/y-kien${placeId === null ? '' : `?dot=${placeId}`}`;
  if (at === 'number') return `${plan}/phat-hanh`;
  return placeId === null ? plan : `${plan}#${placeId}`;
}
