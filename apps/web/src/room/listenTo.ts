import type { CloseReason, Connection } from '@duthao/protocol';
import * as Y from 'yjs';
import { allBeside, type Outdated } from './beside.ts';
import { createLink, type Link } from './createLink.ts';
import { createRetry } from './createRetry.ts';
import { takeLease } from './takeLease.ts';

/** Nobody is told more by coming again. */
const forGood: readonly CloseReason[] = ['forbidden', 'disabled', 'signIn'];

/**
 * Hears what changes beside the text of a plan, for a page that does not show the text: the line brings no document and
 * shows nobody as present. To whom the draft is not open nothing is said. Returns how to stop.
 */
export function listenTo(planId: string, outdated: Outdated): () => void {
  let over = false;
  let link: Link | null = null;
  const retry = createRetry(() => void (link === null ? begin() : link.connect()));
  const all = (): void => allBeside.forEach((what) => outdated(what));
  const hangUp = (): void => {
    link?.destroy();
    link = null;
  };

  async function begin(): Promise<void> {
    const lease = await takeLease(planId);
    if (over || lease.kind === 'refused') return;
    if (lease.kind === 'leased') open(lease.connection);
    else if (lease.trouble !== 'signIn') retry.later();
  }

  function open({ clientId, schemaVersion, epoch }: Connection): void {
    const events = {
      // What was said while there was no line was not heard.
      joined: () => {
        retry.succeeded();
        all();
      },
      unacknowledged: () => undefined,
      arriving: () => undefined,
      down: () => retry.later(),
      closed: (reason: CloseReason) => {
        hangUp();
        if (forGood.includes(reason)) all();
        else retry.later();
      },
      said: (message: Parameters<Parameters<typeof createLink>[3]['said']>[0]) => {
        if (message.kind === 'changed') outdated(message.what, message.ids);
        else if (message.kind === 'rights') all();
      },
    };
    link = createLink(planId, new Y.Doc(), { clientId, schemaVersion, epoch }, events, 'messages');
    link.connect();
  }

  window.addEventListener('online', retry.now);
  void begin();
  return () => {
    over = true;
    window.removeEventListener('online', retry.now);
    retry.stop();
    link?.release();
    hangUp();
  };
}
