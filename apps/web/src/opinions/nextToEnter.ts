import type { Addressee } from '@duthao/protocol';

/** The body whose answer is entered next: the one after this on the list, and from its end on those passed over. */
export function nextToEnter(addressees: readonly Addressee[], id: string): Addressee | undefined {
  const at = addressees.findIndex((one) => one.id === id);
  return [...addressees.slice(at + 1), ...addressees.slice(0, at)].find(
    ({ kind, mayEnter, state }) => kind === 'body' && mayEnter && state === 'waiting',
  );
}
