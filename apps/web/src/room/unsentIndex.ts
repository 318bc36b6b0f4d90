import { z } from 'zod';

/**
 * Which plans hold unsent changes on this machine, and whose. It names the person and counts; the text itself lies
 * in the offline copy, under a name that only this person's session opens.
 */
const entrySchema = z.object({
  userId: z.string(),
  userName: z.string(),
  planId: z.string(),
  count: z.number().int().positive(),
});
export type Unsent = z.infer<typeof entrySchema>;

const KEY = 'duthao.unsent';

export function readUnsent(storage: Storage = localStorage): Unsent[] {
  try {
    return entrySchema.array().parse(JSON.parse(storage.getItem(KEY) ?? '[]'));
  } catch {
    // Something else wrote under our key: the copies themselves are untouched and are sent when their plan opens.
    return [];
  }
}

/** Notes how many changes of a person wait in a plan; 0 takes the note away. */
export function noteUnsent(entry: Unsent, storage: Storage = localStorage): void {
  const others = readUnsent(storage).filter((it) => it.userId !== entry.userId || it.planId !== entry.planId);
  const next = entry.count > 0 ? [...others, entry] : others;
  if (next.length === 0) storage.removeItem(KEY);
  else storage.setItem(KEY, JSON.stringify(next));
}

/** How many changes each person has waiting here. */
export function unsentByPerson(entries: Unsent[]): { userId: string; userName: string; count: number }[] {
  const people = new Map<string, { userId: string; userName: string; count: number }>();
  for (const { userId, userName, count } of entries) {
    const known = people.get(userId)?.count ?? 0;
    people.set(userId, { userId, userName, count: known + count });
  }
  return [...people.values()];
}
