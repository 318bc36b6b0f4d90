import type { PlanSummary, Round, RoundList, Unit, User } from '@duthao/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../testing/Person.ts';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';
import { today } from '../today.ts';

let test: TestServer;
let plan: PlanSummary;
const people = new Map<string, Person>();
const as = (name: string): Person => people.get(name)!;
let units: Unit[];
let users: User[];

beforeAll(async () => {
  test = await startTestServer();
  plan = await test.findPlan();
  for (const name of ['quantri', 'giamdoc', 'thuky', 'hoa', 'lan', 'tuan', 'mai', 'dung', 'son', 'ha']) {
    people.set(name, await test.signIn(name));
  }
  units = await as('quantri').get<Unit[]>('/api/units');
  users = await as('quantri').get<User[]>('/api/users');
});
afterAll(() => test.stop());

const unitId = (code: string): string => units.find((unit) => unit.code === code)!.id;
const userId = (name: string): string => users.find(({ username }) => username === name)!.id;
const later = (days: number): string => today(new Date(Date.now() + days * 86_400_000));
const rounds = (): string => `/api/plans/${plan.id}/rounds`;
const listOf = (name: string): Promise<RoundList> => as(name).get<RoundList>(rounds());

describe('a round', () => {
  it('is sent', async () => {
    const round = await as('tuan').post<Round>(rounds(), {
      kind: 'opinions', due: later(5), note: 'Đề nghị cho ý kiến.', silence: 'none',
      unitIds: [unitId('PC'), unitId('VP')], personIds: [], bodies: ['Sở Tài chính'],
    });
    expect(round.counts).toMatchObject({ asked: 3, answered: 0 });
    expect((await listOf('ha')).rounds[0]!.addressees).toHaveLength(1);
    expect((await as('ha').get<PlanSummary>(`/api/plans/${plan.id}`)).state).toBe('opinions');
    const [mine] = (await listOf('ha')).rounds[0]!.addressees;
    expect(mine!.mayAnswer).toBe(true);
    const answered = await as('ha').fetch(`${rounds()}/${round.id}/addressees/${mine!.id}`, 'PUT', { state: 'remarks', words: 'Cần làm rõ nguồn kinh phí.' });
    expect(answered.status, await answered.clone().text()).toBe(200);
    expect((await listOf('lan')).rounds[0]!.opinions).toHaveLength(1);
    expect(userId('ha')).toBeTruthy();
  });
});
