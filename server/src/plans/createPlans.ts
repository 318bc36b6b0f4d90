import { randomUUID } from 'node:crypto';
import { fillTemplate, moveSectionRun, type Plan, SCHEMA_VERSION, type Template, toYDoc } from '@duthao/plan';
import type { Connection, MoveSection, NewPlan, PlanRights, PlanSummary, User } from '@duthao/protocol';
import type { Connection as Channel } from '@hocuspocus/server';
import * as Y from 'yjs';
import { newId } from '../newId.ts';
import type { PlanRightsOf } from '../rights/planRights.ts';
import { Refusal } from '../refusal.ts';
import type { Rooms } from '../rooms/createRooms.ts';
import type { Visit } from '../rooms/Visit.ts';
import type { Journal } from '../storage/journal.ts';
import type { Database } from '../storage/tables.ts';
import { circlesSeenBy } from '../threads/circlesSeenBy.ts';
import { type OpenCounts, readOpenCounts } from '../threads/readOpenCounts.ts';
import { type ClientIds, SERVER_CLIENT_ID } from './clientIds.ts';
import type { MovedRanges } from './movedRanges.ts';
import { createPlanRows, type PlanFilter, type PlanRows, type StoredPlan } from './planRows.ts';
import { checkUnits, type PlanUnits } from './rights.ts';
import { titleOf } from './titleOf.ts';

const NOT_THERE = 'Không có kế hoạch này, hoặc đơn vị của anh/chị không tham gia soạn thảo.';
const NOT_SUBMITTED =
  'Bản thảo đang soạn và chưa trình đến anh/chị; khi cần xem sớm, đề nghị người chủ trì soạn thảo mời vào.';
const ASKED_BEFORE =
  'Đợt lấy ý kiến đã kết thúc hoặc kế hoạch đã được trình nên bản thảo không còn mở; ý kiến đã gửi xem ở trang Lấy ý kiến.';
const ONLY_ASKED =
  'Phần này của đơn vị chủ trì và văn thư; đơn vị được hỏi xem ý kiến đã gửi ở trang Lấy ý kiến.';
const MOVE_REFUSED =
  'Chỉ chuyển được mục khi được viết cả ở chỗ đi và chỗ đến; đề nghị đơn vị chủ trì chuyển giúp.';

export interface PlansParts {
  readonly db: Database;
  readonly journal: Journal;
  readonly planRows: PlanRows;
  readonly clientIds: ClientIds;
  readonly movedRanges: MovedRanges;
  readonly planRights: PlanRightsOf;
  readonly rooms: Rooms;
  readonly templates: readonly Template[];
}

/** Writes what belongs to a new plan, by its id; it may use no other connection than what it is handed. */
type Beside = (trx: Database, id: string) => Promise<void>;

/** What people do with plans as a whole; each call names the person, whose rights are checked here. */
export function createPlans(parts: PlansParts) {
  const { db, journal, planRows, clientIds, movedRanges, planRights, rooms, templates } = parts;

  async function see(user: User, planId: string): Promise<StoredPlan> {
    const plan = await planRows.find(planId);
    if (plan && (await planRights.seenBy(user))(plan)) return plan;
    throw new Refusal('notFound', NOT_THERE);
  }

  /** The draft itself, which is closed to some who see the plan. */
  async function open(user: User, planId: string): Promise<{ stored: StoredPlan; rights: PlanRights }> {
    const stored = await see(user, planId);
    const rights = await planRights.of(user, stored);
    if (rights) return { stored, rights };
    const wasAsked = await planRights.isOnlyAsked(user, stored);
    throw new Refusal('forbidden', wasAsked ? ASKED_BEFORE : NOT_SUBMITTED);
  }

  async function add(user: User, { doc }: Plan, wanted: PlanUnits, beside?: Beside): Promise<string> {
    const ydoc = new Y.Doc();
    ydoc.clientID = SERVER_CLIENT_ID;
    toYDoc(doc, ydoc);
    return addSeed(user, { seed: Y.encodeStateAsUpdate(ydoc), title: titleOf(ydoc) }, wanted, beside);
  }

  /**
   * Only here a plan is seeded, once, by the server; its journal begins with the seed. The plan, what `beside` writes of
   * it and the seed are on disk together, or nothing.
   */
  async function addSeed(
    user: User,
    { seed, title }: { seed: Uint8Array; title: string },
    wanted: PlanUnits,
    beside?: Beside,
  ): Promise<string> {
    const units = await checkUnits(db, user, wanted);
    const id = newId();
    const record = { authorId: user.id, clientId: SERVER_CLIENT_ID, time: Date.now(), bytes: seed };
    await journal.append(id, [record], async (trx) => {
      const row = { id, title, units, schemaVersion: SCHEMA_VERSION, createdBy: user.id };
      await createPlanRows(trx).add(row);
      await beside?.(trx, id);
    });
    return id;
  }

  async function summarise(user: User, plans: readonly StoredPlan[]): Promise<PlanSummary[]> {
    const planIds = plans.map(({ id }) => id);
    const giversOf = await planRights.giversSeenBy(user);
    const narrow = new Map(
      plans.flatMap((plan) => {
        const own = giversOf(plan);
        return own === null ? [] : [[plan.id, own]];
      }),
    );
    const countsOf = await readOpenCounts(db, planIds, await circlesSeenBy(planRights, user), narrow);
    return plans.map((plan) => ({ ...toSummary(plan, rooms), ...countsOf(plan.id) }));
  }

  return {
    /** The plan with the person's rights in it; a Refusal when the draft is not open to him. */
    open,
    add,
    /** A plan that another thread has read from a file: its first update, written with the server's id. */
    addSeed,

    /** Throws a Refusal when this person may not make a plan of these units; asked before a file is read for it. */
    async checkUnits(user: User, wanted: PlanUnits): Promise<void> {
      await checkUnits(db, user, wanted);
    },

    async addFromTemplate(
      user: User,
      { templateId, values, leadUnitId, coUnitIds }: NewPlan,
    ): Promise<string> {
      const template = templates.find(({ id }) => id === templateId);
      if (!template) throw new Refusal('notFound', 'Không có mẫu này nữa; đề nghị chọn mẫu khác.');
      return add(user, fillTemplate(template, values, randomUUID), { leadUnitId, coUnitIds });
    },

    async list(user: User, filter: PlanFilter): Promise<PlanSummary[]> {
      const plans = await planRows.list(filter);
      return summarise(user, plans.filter(await planRights.seenBy(user)));
    },

    async get(user: User, planId: string): Promise<PlanSummary> {
      const [summary] = await summarise(user, [await see(user, planId)]);
      return summary!;
    },

    /** For whom the plan is there otherwise than because an opinion was asked for: they see more of it than the round. */
    async refuseOnlyAsked(user: User, planId: string): Promise<void> {
      if (await planRights.isOnlyAsked(user, await see(user, planId)))
        throw new Refusal('forbidden', ONLY_ASKED);
    },

    /** What the person may do in the draft; a Refusal when it is closed to him. */
    async rightsOf(user: User, planId: string): Promise<PlanRights> {
      return (await open(user, planId)).rights;
    },

    /** Lends a client id and says what the room expects of who joins it. */
    async connect(user: User, planId: string): Promise<Connection> {
      const { stored, rights } = await open(user, planId);
      const { epoch, schemaVersion: _stored, ...plan } = stored;
      const clientId = await clientIds.lease(planId, user.id);
      return { clientId, schemaVersion: SCHEMA_VERSION, epoch, plan, rights };
    },

    /** Moves a section with all below it, in the room's queue; late updates for the old place are refused. */
    async move(user: User, planId: string, move: MoveSection): Promise<void> {
      await open(user, planId);
      await rooms.use(planId, async (room) => {
        const done = await room.exclusively(async (inside) => {
          // Rights as they are at this turn, at both ends of the way.
          const { rights } = await open(user, planId);
          const writer = { userId: user.id, rights: rights.writing, protectedAuthors: new Set<string>() };
          const refused = room.guard?.judgeWork((copy) => void moveSectionRun(copy, move), writer);
          if (refused) throw new Refusal('forbidden', MOVE_REFUSED);
          return inside.change(
            user.id,
            (ydoc, origin) => {
              const result = moveSectionRun(ydoc, move, origin);
              if (result) room.moved.add(result.moved);
              return result;
            },
            (result, seq) => movedRanges.add(planId, seq, result?.moved ?? []),
          );
        });
        if (!done) {
          throw new Refusal(
            'conflict',
            'Mục này vừa được người khác chuyển hoặc xóa; xem lại đề cương rồi chuyển lại nếu còn cần.',
          );
        }
      });
    },

    /** The document as it is now, with everything that has been acknowledged; `version` names this state. */
    async read<Result>(
      user: User,
      planId: string,
      work: (ydoc: Y.Doc, version: string) => Result,
    ): Promise<Result> {
      const { epoch } = (await open(user, planId)).stored;
      return rooms.use(planId, (room) => room.read((ydoc) => work(ydoc, `${epoch}.${room.seq}`)));
    },
  };
}

export type Plans = ReturnType<typeof createPlans>;

function toSummary(
  { epoch: _epoch, schemaVersion: _version, ...plan }: StoredPlan,
  rooms: Rooms,
): Omit<PlanSummary, keyof OpenCounts> {
  const connections = (rooms.peek(plan.id)?.ydoc.getConnections() ?? []) as Channel<Visit>[];
  const seen = connections.filter(({ context }) => !context.standing.grant?.rights.isUnseen);
  const users = new Map(seen.map(({ context }) => [context.user.id, context.user]));
  return {
    ...plan,
    present: [...users.values()].map(({ id, name, unitIds }) => ({ userId: id, name, unitIds })),
  };
}
