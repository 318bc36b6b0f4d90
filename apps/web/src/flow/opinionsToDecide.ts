import type { Opinion, Round } from '@duthao/protocol';

interface Declined {
  readonly opinion: Opinion;
  /** All who said the same words and got the same answer. */
  readonly giver: string;
}

/** What was not taken up, or only in part; what is in dispute is told apart. */
export function opinionsToDecide(rounds: readonly Round[]): Declined[] {
  return rounds.flatMap(({ opinions, addressees }) => {
    const groups = new Map<string, { opinion: Opinion; givers: Set<string> }>();
    for (const opinion of opinions) {
      const { id, words, response, disputeId, addresseeId } = opinion;
      if (disputeId !== null || response === null || response.kind === 'accepted') continue;
      const key = response.groupId === null ? id : `${response.groupId} ${words}`;
      const group = groups.get(key) ?? { opinion, givers: new Set() };
      groups.set(key, group);
      const giver = addressees.find((one) => one.id === addresseeId);
      if (giver) group.givers.add(giver.name);
    }
    return [...groups.values()].map(({ opinion, givers }) => ({ opinion, giver: [...givers].join(', ') }));
  });
}
