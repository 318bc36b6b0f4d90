import type { ServerMessage } from '@duthao/protocol';
import type { QueryClient } from '@tanstack/react-query';
import { refreshThreads } from '../threads/heldThreads.ts';

/** What the pages around the editor show beside the text. */
export type Beside = Extract<ServerMessage, { kind: 'changed' }>['what'];
export const allBeside: readonly Beside[] = ['assignments', 'flow', 'threads', 'rounds'];

/** Hears that something about the plan that is not its text has changed, or may have. */
export type Outdated = (what: Beside, ids?: readonly string[]) => void;

/** Asks again for what is kept of it; it is kept under these keys. */
export function createOutdated(client: QueryClient, planId: string): Outdated {
  return (what, ids) => {
    if (what === 'threads') return void refreshThreads(client, planId, ids);
    void client.invalidateQueries({ queryKey: [what, planId] });
    if (what === 'flow') void client.invalidateQueries({ queryKey: ['plan', planId] });
  };
}
