import type { NewUserAnswer, PlanSummary, Round, RoundList, Unit, User } from '@duthao/protocol';
import { today } from '../today.ts';
import { Person } from './Person.ts';
import { startTestServer, type TestServer } from './startTestServer.ts';

const NEXT = 'mat-khau-thu-hai';

/** The demo agency with everybody signed in, and a phòng beside it that takes part in no plan: its head, its officer. */
export interface Office {
  readonly test: TestServer;
  /** Led by TCCB, drafted by tuan; VP, CCHC and XDCQ write it, too. */
  readonly plan: PlanSummary;
  as(name: string): Person;
  unitId(code: string): string;
  userId(name: string): string;
  /** Sends the plan out for five days; of the addressees only what is named. */
  send(wanted: Partial<Asked>): Promise<Round>;
  rounds(name: string): Promise<RoundList>;
  stop(): Promise<void>;
}

interface Asked {
  readonly kind: 'opinions' | 'legal';
  readonly due: string;
  readonly note: string;
  readonly silence: 'none' | 'agrees';
  readonly unitIds: readonly string[];
  readonly personIds: readonly string[];
  readonly bodies: readonly string[];
}

/** Days from now, as they are written on the wire. */
export const dayIn = (days: number): string => today(new Date(Date.now() + days * 86_400_000));

export const asked = (wanted: Partial<Asked>): Asked => ({
  kind: 'opinions',
  due: dayIn(5),
  note: '',
  silence: 'none',
  unitIds: [],
  personIds: [],
  bodies: [],
  ...wanted,
});

export async function openOffice(): Promise<Office> {
  const test = await startTestServer();
  const plan = await test.findPlan();
  const people = new Map<string, Person>();
  for (const { username } of test.server.demo) people.set(username, await test.signIn(username));
  const admin = people.get('quantri')!;
  const { id } = await admin.post<Unit>('/api/units', { name: 'Phòng Kế hoạch - Tài chính', code: 'KHTC' });
  people.set('khoa', await addPerson(test, admin, { username: 'khoa', name: 'Lê Đăng Khoa', unitId: id }));
  people.set('linh', await addPerson(test, admin, { username: 'linh', name: 'Tạ Mỹ Linh', unitId: id }));
  const [units, users] = [await admin.get<Unit[]>('/api/units'), await admin.get<User[]>('/api/users')];
  const userId = (name: string): string => users.find(({ username }) => username === name)!.id;
  const roles = ['officer', 'head'].map((role) => ({ unitId: id, role, forUserId: null }));
  await admin.fetch(`/api/users/${userId('khoa')}/roles`, 'PUT', { admin: false, roles });
  const at = `/api/plans/${plan.id}/rounds`;
  return {
    test,
    plan,
    as: (name) => people.get(name)!,
    unitId: (code) => units.find((unit) => unit.code === code)!.id,
    userId,
    send: (wanted) => people.get('tuan')!.post<Round>(at, asked(wanted)),
    rounds: (name) => people.get(name)!.get<RoundList>(at),
    stop: () => test.stop(),
  };
}

async function addPerson(
  test: TestServer,
  admin: Person,
  { username, name, unitId }: { username: string; name: string; unitId: string },
): Promise<Person> {
  const wanted = { username, name, unitIds: [unitId], admin: false };
  const { oneTimePassword: current } = await admin.post<NewUserAnswer>('/api/users', wanted);
  const person = new Person(test.server.url);
  await person.signIn(username, current);
  await person.post('/api/session/password', { current, next: NEXT });
  return person;
}
