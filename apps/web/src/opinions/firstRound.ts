import type { Round } from '@duthao/protocol';

/** The round to show where none is named: the latest that waits for the person's own answer, else the latest. */
export const firstRound = (rounds: readonly Round[]): Round | undefined =>
  rounds.find(
    ({ isOpen, addressees }) =>
      isOpen && addressees.some(({ mayAnswer, state }) => mayAnswer && state === 'waiting'),
  ) ?? rounds[0];
