import type { FlowAct, FlowOffer, PlanFlow } from '@duthao/protocol';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { actOnFlow, getFlow } from '../api/flow.ts';

/** Where a plan stands; read again whenever the room says that it has gone on. */
export function useFlow(planId: string) {
  return useQuery({
    queryKey: ['flow', planId],
    queryFn: () => getFlow(planId),
    meta: { keepsPage: true },
  });
}

export type ActWords = Pick<FlowAct, 'reason' | 'signer'>;

/** Does what was offered, on what the person has before him: a plan that has gone on meanwhile refuses it. */
export function useAct(flow: PlanFlow, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ offer, words }: { offer: FlowOffer; words: ActWords }) =>
      actOnFlow(flow.planId, {
        kind: offer.kind,
        act: offer.act,
        to: offer.to,
        forUserId: offer.forUser?.id ?? null,
        state: flow.state,
        version: flow.versions[0]?.no ?? null,
        ...words,
      }),
    onSuccess: (fresh) => {
      client.setQueryData(['flow', flow.planId], fresh);
      for (const key of ['plans', 'waiting']) void client.invalidateQueries({ queryKey: [key] });
      onDone();
    },
    onError: () => void client.invalidateQueries({ queryKey: ['flow', flow.planId] }),
  });
}
