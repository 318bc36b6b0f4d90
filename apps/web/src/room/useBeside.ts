import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { createOutdated } from './beside.ts';
import { listenTo } from './listenTo.ts';

/** Keeps what a page shows of a plan, beside its text, as it is on the server. */
export function useBeside(planId: string): void {
  const client = useQueryClient();
  useEffect(() => listenTo(planId, createOutdated(client, planId)), [client, planId]);
}
