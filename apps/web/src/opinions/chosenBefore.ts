import type { Addressee } from '@duthao/protocol';

/** What an answer given before comes to, for the form that gives it anew. */
export const chosenBefore = ({ state }: Addressee): 'agreed' | 'remarks' | null =>
  state === 'agreed' || state === 'remarks' ? state : null;
