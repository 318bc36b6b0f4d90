import { schema, writtenDate } from '@duthao/plan';
import type { Suggested } from './suggested.ts';

/** A day that prints exactly as it is written here, so that reading it as a date changes no sign. */
export function dueDateNode(
  text: string,
  suggested: Suggested = {},
): ReturnType<typeof schema.node> | undefined {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(text.trim());
  if (!match) return undefined;
  const iso = `${match[3]}-${match[2]!.padStart(2, '0')}-${match[1]!.padStart(2, '0')}`;
  const isDay = new Date(`${iso}T00:00:00Z`).toJSON()?.slice(0, 10) === iso;
  return isDay && writtenDate(iso) === text.trim()
    ? schema.node('dueDate', { date: iso, ...suggested })
    : undefined;
}
