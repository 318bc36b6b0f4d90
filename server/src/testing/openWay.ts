import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Flow, FlowAct, NewPlanAnswer, PlanFlow, TemplateSummary, Unit } from '@duthao/protocol';
import type { Person } from './Person.ts';
import { startTestServer, type TestServer } from './startTestServer.ts';

const names = ['quantri', 'giamdoc', 'thuky', 'hoa', 'lan', 'tuan', 'ha', 'mai'] as const;
export type Name = (typeof names)[number];
type Doing = Partial<FlowAct>;

/** The people of the demo on the ways of their agency: each does what he is offered. */
export interface Way {
  /** Another one after `restart`. */
  test(): TestServer;
  as(name: Name): Person;
  flowOf(name: Name, planId: string): Promise<PlanFlow>;
  /** Does what the person is offered under this kind (and act). */
  act(name: Name, planId: string, kind: FlowAct['kind'], more?: Doing): Promise<Response>;
  /** The same, and it has to be taken. */
  pass(name: Name, planId: string, more?: Doing): Promise<PlanFlow>;
  /** A plan of TCCB that tuan drafts; 1 is the long way, 0 the short one. */
  newPlan(flow: number): Promise<string>;
  begin(planId: string): Promise<PlanFlow>;
  /** From the beginning of the long way to the leader. */
  toApproval(planId: string): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function openWay(): Promise<Way> {
  const dataDir = mkdtempSync(join(tmpdir(), 'duthao-flow-'));
  const people = new Map<string, Person>();
  let test: TestServer;
  async function start(): Promise<void> {
    test = await startTestServer({ dataDir });
    for (const name of names) people.set(name, await test.signIn(name));
  }
  await start();

  const as = (name: Name): Person => people.get(name)!;
  const flowOf = (name: Name, planId: string) => as(name).get<PlanFlow>(`/api/plans/${planId}/flow`);

  async function act(name: Name, planId: string, kind: FlowAct['kind'], more: Doing = {}) {
    const { state, versions, offers } = await flowOf(name, planId);
    const offer = offers.find(
      (one) => one.kind === kind && (!more.act || one.act === more.act) && (!more.to || one.to === more.to),
    );
    if (!offer) throw new Error(`${name} is not offered ${kind} in ${state}: ${JSON.stringify(offers)}`);
    const { act: actId, to, forUser } = offer;
    const version = versions[0]?.no ?? null;
    const wanted = { kind, act: actId, to, forUserId: forUser?.id ?? null, state, version, ...more };
    return as(name).fetch(`/api/plans/${planId}/flow`, 'POST', wanted);
  }

  async function pass(name: Name, planId: string, more: Doing = {}): Promise<PlanFlow> {
    return (await answered(await act(name, planId, more.kind ?? 'pass', more))) as PlanFlow;
  }

  const begin = (planId: string): Promise<PlanFlow> => pass('tuan', planId, { kind: 'go' });

  async function newPlan(flow: number): Promise<string> {
    const units = await as('lan').get<Unit[]>('/api/units');
    const [template] = await as('lan').get<TemplateSummary[]>('/api/templates');
    const values = Object.fromEntries(template!.fields.map(({ name, example }) => [name, example]));
    const leadUnitId = units.find(({ code }) => code === 'TCCB')!.id;
    const wanted = { templateId: template!.id, values, leadUnitId, coUnitIds: [] };
    const { id } = await as('lan').post<NewPlanAnswer>('/api/plans', wanted);
    const flows = await as('lan').get<Flow[]>('/api/flows');
    const tuan = await as('tuan').get<{ user: { id: string } }>('/api/session');
    const given = { flowId: flows[flow]!.id, drafterId: tuan.user.id, ...commission };
    await answered(await as('lan').fetch(`/api/plans/${id}/commission`, 'PUT', given));
    return id;
  }

  async function toApproval(planId: string): Promise<void> {
    await begin(planId);
    await pass('tuan', planId);
    await pass('lan', planId);
    await pass('quantri', planId, { act: 'form' });
    await pass('ha', planId, { act: 'legal', reason: 'Đúng thẩm quyền.' });
    await pass('lan', planId);
  }

  return {
    test: () => test,
    as,
    flowOf,
    act,
    pass,
    newPlan,
    begin,
    toApproval,
    async restart() {
      await test.server.stop();
      await start();
    },
    async stop() {
      await test.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const commission = {
  assignedBy: 'Giám đốc Sở',
  source: 'Công văn số 20/UBND-NC',
  due: '2026-12-31',
  note: '',
  issuedBy: '',
};

async function answered(answer: Response): Promise<unknown> {
  if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`);
  return answer.json();
}
