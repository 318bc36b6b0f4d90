import type { Flow, FlowStep, NewFlow } from '@duthao/protocol';
import { newId } from '../newId.ts';
import { Refusal } from '../refusal.ts';
import type { Database } from '../storage/tables.ts';
import { findFlowFault } from './findFlowFault.ts';

const GONE = 'Không có quy trình này nữa; đề nghị tải lại trang.';

/** The ways of one agency. Plans that are on their way keep theirs, whatever becomes of it here. */
export function createFlows(db: Database) {
  async function list(): Promise<Flow[]> {
    const rows = await db.selectFrom('flows').selectAll().orderBy('position').execute();
    return rows.map(({ id, name, steps }) => ({ id, name, steps: JSON.parse(steps) as FlowStep[] }));
  }

  async function add({ name, steps }: NewFlow): Promise<Flow> {
    const position = (await list()).length;
    const id = newId();
    await db
      .insertInto('flows')
      .values({ id, name, steps: JSON.stringify(steps), position })
      .execute();
    return { id, name, steps };
  }

  return {
    list,

    async add(wanted: NewFlow): Promise<Flow> {
      check(wanted);
      return add(wanted);
    },

    async set(id: string, wanted: NewFlow): Promise<Flow> {
      check(wanted);
      const changed = { name: wanted.name, steps: JSON.stringify(wanted.steps) };
      const found = await db
        .updateTable('flows')
        .set(changed)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst();
      if (!found) throw new Refusal('notFound', GONE);
      return { id, ...wanted };
    },

    async remove(id: string): Promise<Flow> {
      const all = await list();
      const found = all.find((flow) => flow.id === id);
      if (!found) throw new Refusal('notFound', GONE);
      if (all.length === 1) {
        throw new Refusal('conflict', 'Cơ quan cần ít nhất một quy trình; thêm quy trình khác rồi mới bỏ.');
      }
      await db.deleteFrom('flows').where('id', '=', id).execute();
      return found;
    },

    /** The ready ones, for an agency that has none. */
    async seed(ready: readonly NewFlow[]): Promise<void> {
      if ((await list()).length > 0) return;
      for (const flow of ready) await add(flow);
    },
  };
}

export type Flows = ReturnType<typeof createFlows>;

function check(wanted: NewFlow): void {
  const fault = findFlowFault(wanted);
  if (fault !== undefined) throw new Refusal('badRequest', fault);
}
