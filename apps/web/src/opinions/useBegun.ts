import { useState } from 'react';
import type { z } from 'zod';
import { useSession } from '../session/SessionContext.ts';

/**
 * What a person has begun and not sent: it outlives a look at the text, a reload and a refusal, and goes with the tab.
 * `key` names what it is for, as it stood when it was begun.
 */
export function useBegun<Value>(
  key: string,
  schema: z.ZodType<Value>,
  first: Value,
): { value: Value; change(part: Partial<Value>): void; forget(): void } {
  const { user } = useSession();
  const [place] = useState(`duthao.begun.${user.id}.${key}`);
  const [value, setValue] = useState(() => readBegun(place, schema) ?? first);
  const change = (part: Partial<Value>): void => {
    const next = { ...value, ...part };
    setValue(next);
    sessionStorage.setItem(place, JSON.stringify(next));
  };
  return { value, change, forget: () => sessionStorage.removeItem(place) };
}

function readBegun<Value>(place: string, schema: z.ZodType<Value>): Value | null {
  try {
    return schema.safeParse(JSON.parse(sessionStorage.getItem(place) ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}
