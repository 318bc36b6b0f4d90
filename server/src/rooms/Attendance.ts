import type { ServerMessage } from '@duthao/protocol';
import { type CloseReason, closeCodes } from '@duthao/protocol';
import type { Document } from '@hocuspocus/server';
import type { Connection } from '@hocuspocus/server';
import type { Log } from '../log.ts';
import { ChannelClosed } from './ChannelClosed.ts';
import type { FindGrant, Grant, Standing } from './Grant.ts';

/** What is known of a channel's visitor here. */
interface Standings {
  readonly standing: Standing;
}

/** Who is in a room and what each may do there. `refresh` belongs into the room's queue: between two verdicts. */
export class Attendance {
  readonly #planId: string;
  readonly #ydoc: Document;
  readonly #find: FindGrant;
  readonly #log: Log;
  readonly #here = new Set<Standing>();
  #version = 0;

  constructor(planId: string, ydoc: Document, find: FindGrant, log: Log) {
    this.#planId = planId;
    this.#ydoc = ydoc;
    this.#find = find;
    this.#log = log;
  }

  /** Throws ChannelClosed when the person may not be here. What changed while we looked is looked at again. */
  async admit(userId: string): Promise<Standing> {
    for (;;) {
      const version = this.#version;
      const grant = await this.#find(userId, this.#planId);
      if (typeof grant === 'string') throw new ChannelClosed(grant);
      if (version !== this.#version) continue;
      const standing: Standing = { userId, grant };
      this.#here.add(standing);
      return standing;
    }
  }

  dismiss(standing: Standing): void {
    this.#here.delete(standing);
  }

  /** Looks up again what these people (all, when none are named) may do, tells them, and closes who may not stay. */
  async refresh(userIds?: ReadonlySet<string>): Promise<void> {
    this.#version += 1;
    const concerned = [...this.#here].filter(({ userId }) => !userIds || userIds.has(userId));
    const found = new Map<string, Grant | CloseReason>();
    for (const userId of new Set(concerned.map((standing) => standing.userId))) {
      found.set(userId, await this.#lookUp(userId));
    }
    for (const standing of concerned) {
      const grant = found.get(standing.userId)!;
      const changed = JSON.stringify(standing.grant?.rights) !== JSON.stringify(grantOf(grant)?.rights);
      standing.grant = grantOf(grant);
      if (typeof grant === 'string') this.#close(standing, grant);
      else if (changed) this.#tell(standing, grant);
    }
  }

  /** What cannot be looked up is not given: the channels close, and who comes back asks anew. */
  async #lookUp(userId: string): Promise<Grant | CloseReason> {
    try {
      return await this.#find(userId, this.#planId);
    } catch (error) {
      this.#log.error({ err: error, planId: this.#planId, userId }, 'rights cannot be looked up');
      return 'unavailable';
    }
  }

  #channelsOf(standing: Standing): Connection<Standings>[] {
    const channels = this.#ydoc.getConnections() as Connection<Standings>[];
    return channels.filter(({ context }) => context.standing === standing);
  }

  #tell(standing: Standing, grant: Grant): void {
    for (const channel of this.#channelsOf(standing)) tellRights(channel, grant);
  }

  #close(standing: Standing, reason: CloseReason): void {
    for (const channel of this.#channelsOf(standing)) channel.close({ code: closeCodes[reason], reason });
  }
}

const grantOf = (found: Grant | CloseReason): Grant | null => (typeof found === 'string' ? null : found);

export function tellRights(channel: Pick<Connection, 'sendStateless'>, { rights }: Grant): void {
  const message: ServerMessage = { kind: 'rights', rights };
  channel.sendStateless(JSON.stringify(message));
}
