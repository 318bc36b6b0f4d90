const KEY = 'duthao.sharedMachine';

/** Whether this is a shared machine, on which nothing of a plan may be kept. */
export function isSharedMachine(): boolean {
  return localStorage.getItem(KEY) === 'yes';
}

/** Holds for every tab of this browser; the next sign-in starts from the same tick. */
export function setSharedMachine(shared: boolean): void {
  if (shared) localStorage.setItem(KEY, 'yes');
  else localStorage.removeItem(KEY);
}
