/** How many wrong passwords are borne in a window before further tries are refused unread. */
const WINDOW = 15 * 60 * 1000;
const limits = { nameAndAddress: 5, name: 50, address: 100 } as const;
type Key = keyof typeof limits;

const keysOf = (name: string, address: string): [Key, string][] => [
  ['nameAndAddress', `both ${name} ${address}`],
  ['name', `name ${name}`],
  ['address', `address ${address}`],
];

/**
 * Counts wrong passwords. The pair of name and address carries the tight limit: an office behind one address is
 * not locked out by one colleague, nor a person by a stranger elsewhere.
 */
export function createSignInLimits(now: () => number = Date.now) {
  const wrong = new Map<string, number[]>();

  const recent = (key: string): number[] => (wrong.get(key) ?? []).filter((time) => time > now() - WINDOW);

  return {
    isExhausted: (name: string, address: string): boolean =>
      keysOf(name, address).some(([limit, key]) => recent(key).length >= limits[limit]),

    /** To be called before the password is checked, so that many tries at once do not slip through. */
    countWrong(name: string, address: string): void {
      for (const [, key] of keysOf(name, address)) wrong.set(key, [...recent(key), now()]);
      if (wrong.size > 10_000)
        for (const key of wrong.keys()) if (recent(key).length === 0) wrong.delete(key);
    },

    forgive(name: string, address: string): void {
      for (const [, key] of keysOf(name, address)) wrong.set(key, recent(key).slice(0, -1));
      wrong.delete(`both ${name} ${address}`);
    },
  };
}

export type SignInLimits = ReturnType<typeof createSignInLimits>;
