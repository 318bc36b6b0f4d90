import type { Round, RoundList } from '@duthao/protocol';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/ApiError.ts';
import { listRounds } from '../api/opinions.ts';

/**
 * The rounds of a plan, the latest first, or as they stood in a version; the room says when they have changed, to the text and to
 * `useBeside`.
 */
export function useRounds(planId: string, version: number | null = null) {
  return useQuery({
    queryKey: version === null ? ['rounds', planId] : ['rounds', planId, version],
    queryFn: () => listRounds(planId, version),
    meta: { keepsPage: true },
  });
}

/** An act on a round, whose answer is the round as it then is. */
export function useRoundAct<Input>(
  planId: string,
  send: (input: Input) => Promise<Round>,
  onDone?: (round: Round) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (fresh) => {
      client.setQueryData<RoundList>(['rounds', planId], (before) => before && withRound(before, fresh));
      // Counts beside the plan, what waits for people, and what holds its submission follow from it.
      for (const key of ['waiting', 'plans', 'openPoints', 'threads']) {
        void client.invalidateQueries({ queryKey: [key] });
      }
      onDone?.(fresh);
    },
    // Somebody was quicker: what is refused is to be read first.
    onError: (error) => {
      if (!(error instanceof ApiError) || error.kind !== 'conflict') return;
      for (const key of ['rounds', 'threads']) void client.invalidateQueries({ queryKey: [key, planId] });
    },
  });
}

/** A round that was not there yet is the latest. */
function withRound(list: RoundList, fresh: Round): RoundList {
  const known = list.rounds.some(({ id }) => id === fresh.id);
  const rounds = known
    ? list.rounds.map((round) => (round.id === fresh.id ? fresh : round))
    : [fresh, ...list.rounds];
  return { ...list, rounds };
}
