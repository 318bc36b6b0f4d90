const KEY = 'duthao.agency';

/** The agency's name as it was at the last sign-in on this machine; before the first one there is none. */
export function knownAgency(): string | null {
  return localStorage.getItem(KEY);
}

export function rememberAgency(name: string): void {
  if (name !== '') localStorage.setItem(KEY, name);
}
