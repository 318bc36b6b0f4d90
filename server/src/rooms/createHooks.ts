import { SCHEMA_VERSION } from '@duthao/plan';
import { clientMessageSchema, closeCodes, type Join, joinSchema, parseRoomName } from '@duthao/protocol';
import type {
  beforeHandleAwarenessPayload,
  beforeSyncPayload,
  Configuration,
  Connection,
  connectedPayload,
  onAuthenticatePayload,
  onDisconnectPayload,
  onStatelessPayload,
} from '@hocuspocus/server';
import type { People } from '../accounts/people.ts';
import type { Units } from '../units/createUnits.ts';
import type { Log } from '../log.ts';
import type { ClientIds } from '../plans/clientIds.ts';
import type { PlanRows } from '../plans/planRows.ts';
import { tellRights } from './Attendance.ts';
import { ChannelClosed, UpdateRefused } from './ChannelClosed.ts';
import type { Refusals } from './createRefusals.ts';
import type { Rooms } from './createRooms.ts';
import { createTokenBucket, questionRates } from './createTokenBucket.ts';
import type { FindGrant } from './Grant.ts';
import type { Visit } from './Visit.ts';
import { decides, hears } from './wrapHook.ts';

/** A caret and a name are some hundred bytes. */
const MAX_AWARENESS_BYTES = 8 * 1024;
const SYNC_STEP_1 = 0;

export interface HookParts {
  readonly rooms: () => Rooms;
  readonly people: People;
  readonly units: Units;
  readonly planRows: PlanRows;
  readonly clientIds: ClientIds;
  readonly findGrant: FindGrant;
  readonly refusals: Refusals;
  readonly log: Log;
}

/** Everything that Hocuspocus asks us; each hook is wrapped (libraries: a throw in several of them ends the process). */
export function createHooks(parts: HookParts): Partial<Configuration<Visit>> {
  const { log, clientIds } = parts;

  async function authenticate({ token, documentName, context }: onAuthenticatePayload<Visit>) {
    const planId = parseRoomName(documentName);
    const join = readJoin(token);
    const plan = planId ? await parts.planRows.find(planId) : undefined;
    const account = await parts.people.findById(context.user.id);
    if (!account) throw new ChannelClosed('signIn');
    if (account.disabled) throw new ChannelClosed('disabled');
    // A room opens for nobody who may not be in it.
    const grant = plan && (await parts.findGrant(account.user.id, plan.id));
    if (!plan || !grant || typeof grant === 'string') throw new ChannelClosed('forbidden');
    if (parts.refusals.isCutOff(account.user.id, plan.id)) throw new ChannelClosed('tooMuch');
    if (!join || join.schemaVersion !== SCHEMA_VERSION || join.epoch !== plan.epoch) {
      throw new ChannelClosed('reload');
    }
    if (!(await clientIds.isLeased(plan.id, join.clientId, account.user.id)))
      throw new ChannelClosed('reload');
    const { room, release } = await parts.rooms().hold(plan.id);
    // A socket that closes now never gets a channel, and nothing else would tell us.
    onGone(context, release);
    const standing = await room.attendance.admit(account.user.id).catch((error: unknown) => {
      release();
      throw error;
    });
    onGone(context, () => room.dismiss(standing));
    room.owners.set(join.clientId, account.user.id);
    const unit = (await parts.units.list()).find(({ id }) => account.user.unitIds.includes(id));
    const { id, name } = account.user;
    const presence = { id, name, unit: unit?.name ?? '', color: unit?.color ?? 0 };
    const mayAsk = createTokenBucket(questionRates);
    return { user: account.user, room, clientId: join.clientId, standing, mayAsk, presence, release };
  }

  async function takeUpdate({ type, payload, context, connection }: beforeSyncPayload<Visit>): Promise<void> {
    const { room, user, clientId, standing } = context;
    if (type === SYNC_STEP_1) {
      if (context.mayAsk(payload.length)) return;
      throw new ChannelClosed('tooMuch');
    }
    try {
      await room.submit(payload, { userId: user.id, clientId, standing });
    } catch (error) {
      if (!(error instanceof UpdateRefused)) throw error;
      const message = await parts.refusals.take(room, user, error);
      if (!message) throw new ChannelClosed('tooMuch');
      connection.sendStateless(JSON.stringify(message));
      throw error;
    }
  }

  async function hear({ payload, connection }: onStatelessPayload): Promise<void> {
    const visit = connection.context as Visit;
    const message = clientMessageSchema.safeParse(parseJson(payload));
    if (!message.success) {
      log.warn({ userId: visit.user.id }, 'a stateless message that means nothing');
      return;
    }
    if (message.data.clientId === visit.clientId) visit.released = true;
  }

  async function disconnected({ context }: onDisconnectPayload<Visit>): Promise<void> {
    const { room, clientId, user, standing, released } = context;
    room.dismiss(standing);
    const connections = room.ydoc.getConnections() as Connection<Visit>[];
    const isUsed = connections.some((other) => other.context.clientId === clientId);
    if (released && !isUsed) await clientIds.release(room.planId, clientId, user.id);
    await parts.rooms().leave(room.planId);
  }

  return {
    onAuthenticate: decides(log, authenticate),
    connected: hears(log, connected),
    beforeSync: decides(log, takeUpdate),
    beforeHandleAwareness: decides(log, guardAwareness),
    onStateless: hears(log, hear),
    onDisconnect: hears(log, disconnected),
  };
}

function onGone({ gone }: Visit, work: () => void): void {
  if (gone.aborted) work();
  else gone.addEventListener('abort', work, { once: true });
}

async function connected({ connection, context }: connectedPayload<Visit>): Promise<void> {
  context.joined();
  context.release();
  const { grant } = context.standing;
  if (!grant) return connection.close({ code: closeCodes.forbidden, reason: 'forbidden' });
  // A line that broke and came back has taken no new lease, and what was leased for may be old.
  tellRights(connection, grant);
  for (const other of context.room.ydoc.getConnections() as Connection<Visit>[]) {
    if (other !== connection && other.context.clientId === context.clientId) {
      // One id, one tab: the newer one is the person, the older one takes another id.
      other.close({ code: closeCodes.reload, reason: 'reload' });
    }
  }
}

/**
 * Nobody shows a caret under another's name: the id must be one's own, and who it is the server writes. A leader who was
 * asked in shows none.
 */
async function guardAwareness({ states, context }: beforeHandleAwarenessPayload<Visit>): Promise<void> {
  if (!context) return;
  if (context.standing.grant?.rights.isUnseen) return states.clear();
  for (const [clientId, state] of states) {
    const isOwn = clientId === context.clientId && typeof state === 'object';
    if (!isOwn || JSON.stringify(state).length > MAX_AWARENESS_BYTES) {
      states.delete(clientId);
    } else state.user = context.presence;
  }
}

function readJoin(token: string): Join | null {
  const read = joinSchema.safeParse(parseJson(token));
  return read.success ? read.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
