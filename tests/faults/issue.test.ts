import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as after } from 'node:timers/promises';
import {
  newPlanAnswerSchema,
  numberGivenSchema,
  planNumberSchema,
  type Register,
  registerSchema,
  templateSchema,
  unitSchema,
} from '@duthao/protocol';
import { afterAll, expect, it } from 'vitest';
import { get, type Person, post, signIn } from '../support/api.ts';
import { demoPeople } from '../support/demo.ts';
import { createRandom } from '../support/random.ts';
import { type ServerProcess, startServerProcess } from '../support/serverProcess.ts';
import { until } from '../support/until.ts';

const CLERKS = 100;
const ROUNDS = Number(process.env.ISSUE_KILLS ?? 2);
const FIRST = 95;
const seed = Number(process.env.SEED ?? 20261122);
const password = 'hoa-2026';

let server: ServerProcess;
afterAll(async () => {
  await server.end('SIGKILL');
  rmSync(server.data, { recursive: true, force: true });
});

it(`gives consecutive numbers to ${CLERKS} clerks at once though the server is killed in the middle`, async () => {
  const random = createRandom(seed);
  server = await startServerProcess();
  const admin = await signInDemo('quantri');
  const plans = await makePlans(admin, ROUNDS * CLERKS);
  await setOwnRegister(admin);
  await restart('SIGTERM', () => prepare(plans));
  const clerks = await Promise.all(
    Array.from({ length: CLERKS }, (_, index) => signIn(server.url, `vanthu${index}`, password)),
  );
  const acknowledged = new Map<string, string>();
  let cut = 0;
  let unwritten = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const own = plans.slice(round * CLERKS, (round + 1) * CLERKS);
    const before = acknowledged.size;
    const asking = askAll(clerks, own, acknowledged);
    await until('the first numbers of this round are given', () => acknowledged.size > before);
    // The instant of the kill is the subject of the test, not something waited for.
    await after(random.below(600));
    await restart('SIGKILL', () => (unwritten += countUnwritten()));
    await asking;
    cut += before + CLERKS - acknowledged.size;
    await Promise.all(own.map((planId, index) => askAgain(clerks[index]!, planId, acknowledged)));
  }
  const register = registerSchema.parse(await (await get(clerks[0]!, '/api/numbers')).json());
  console.log(
    `seed ${seed}: ${ROUNDS} kills, ${plans.length} plans, ${cut} requests cut off, ` +
      `${unwritten} letterheads without the number that the database had, ${register.entries.length} numbers from ${FIRST}`,
  );
  expect(cut).toBeGreaterThan(0);
  checkRegister(register, plans, acknowledged);
  for (const { planId, number } of register.entries) await checkPlan(admin, planId!, number);
}, 600_000);

const signInDemo = (name: string): Promise<Person> => {
  const found = demoPeople(server).find(({ username }) => username === name)!;
  return signIn(server.url, name, found.password);
};

async function restart(signal: NodeJS.Signals, meanwhile: () => void = () => undefined): Promise<void> {
  await server.end(signal);
  meanwhile();
  server = await startServerProcess({ data: server.data, port: server.port });
}

async function makePlans(admin: Person, count: number): Promise<string[]> {
  const [template] = templateSchema.array().parse(await (await get(admin, '/api/templates')).json());
  const [unit] = unitSchema.array().parse(await (await get(admin, '/api/units')).json());
  const values = Object.fromEntries(template!.fields.map(({ name, example }) => [name, example]));
  const wanted = { templateId: template!.id, values, leadUnitId: unit!.id, coUnitIds: [] };
  const ids: string[] = [];
  while (ids.length < count) {
    const answer = await (await post(admin, '/api/plans', wanted)).json();
    ids.push(newPlanAnswerSchema.parse(answer).id);
  }
  return ids;
}

async function setOwnRegister(admin: Person): Promise<void> {
  const settings = { mode: 'own', split: 'all', starts: [{ series: '', first: FIRST }] };
  const answer = await fetch(`${admin.url}/api/numbers/settings`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', cookie: admin.cookie, origin: admin.url },
    body: JSON.stringify(settings),
  });
  expect(answer.status).toBe(200);
}

/** Clerks with the password of the one there is, and plans that have come to them, written while nobody else does. */
function prepare(plans: readonly string[]): void {
  const file = new DatabaseSync(join(server.data, 'duthao.sqlite'));
  const { id: clerk } = file.prepare("select id from users where username = 'hoa'").get() as { id: string };
  const copyUser = file.prepare(
    `insert into users (id, username, name, password_hash, admin, must_change_password, created_at)
     select ?, ?, ?, password_hash, 0, 0, created_at from users where id = ?`,
  );
  const copyRoles = file.prepare(
    'insert into roles (user_id, unit_id, role) select ?, unit_id, role from roles where user_id = ?',
  );
  const copyUnits = file.prepare(
    'insert into memberships (user_id, unit_id) select ?, unit_id from memberships where user_id = ?',
  );
  for (let index = 0; index < CLERKS; index += 1) {
    const name = `vanthu${index}`;
    copyUser.run(name, name, `Văn thư ${index}`, clerk);
    copyUnits.run(name, clerk);
    copyRoles.run(name, clerk);
  }
  const move = file.prepare("update plans set state = 'numbering' where id = ?");
  for (const planId of plans) move.run(planId);
  file.close();
}

/** Plans that had their number on the disk when the server was killed, and perhaps not yet in their text. */
function countUnwritten(): number {
  const file = new DatabaseSync(join(server.data, 'duthao.sqlite'));
  const { due } = file.prepare('select sum(letterhead_due) as due from plans').get() as { due: number };
  file.close();
  return due;
}

/** Every clerk asks for a number of a plan, and the next clerk for the same one: resolves when all are answered or cut. */
async function askAll(
  clerks: readonly Person[],
  plans: readonly string[],
  acknowledged: Map<string, string>,
): Promise<void> {
  const asked = plans.flatMap((planId, index) => [
    ask(clerks[index]!, planId, acknowledged),
    ...(index % 10 === 0 ? [ask(clerks[index + 1]!, planId, acknowledged)] : []),
  ]);
  await Promise.all(asked);
}

/** 'cut' when the server was gone before it answered. */
async function ask(
  { url, cookie }: Person,
  planId: string,
  acknowledged: Map<string, string>,
): Promise<number | 'cut'> {
  try {
    const answer = await fetch(`${url}/api/plans/${planId}/number`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, origin: url },
      body: JSON.stringify({ source: 'own', password }),
    });
    const said: unknown = await answer.json();
    if (answer.status === 201) acknowledged.set(planId, numberGivenSchema.parse(said).entry.number);
    return answer.status;
  } catch {
    return 'cut';
  }
}

/** What was cut off either has its number or gets one now; nothing in between. */
async function askAgain(clerk: Person, planId: string, acknowledged: Map<string, string>): Promise<void> {
  const before = planNumberSchema.parse(await (await get(clerk, `/api/plans/${planId}/number`)).json());
  const wanted = before.entry === null ? 201 : 409;
  const known = acknowledged.get(planId);
  if (known !== undefined) expect(before.entry?.number).toBe(known);
  expect(await ask(clerk, planId, acknowledged)).toBe(wanted);
}

function checkRegister(
  { entries }: Register,
  plans: readonly string[],
  acknowledged: ReadonlyMap<string, string>,
): void {
  expect(entries.map(({ number }) => Number(number))).toEqual(plans.map((_, index) => FIRST + index));
  expect(new Set(entries.map(({ state }) => state))).toEqual(new Set(['taken']));
  expect(entries.map(({ planId }) => planId).toSorted()).toEqual(plans.toSorted());
  const given = new Map(entries.map(({ planId, number }) => [planId, number]));
  for (const [planId, number] of acknowledged) expect(given.get(planId)).toBe(number);
}

/** The plan's row and the letterhead of its text say the same number. */
async function checkPlan(admin: Person, planId: string, number: string): Promise<void> {
  const status = planNumberSchema.parse(await (await get(admin, `/api/plans/${planId}/number`)).json());
  expect(status.entry?.number).toBe(number);
  expect(await (await get(admin, `/api/plans/${planId}/export.txt`)).text()).toContain(`Số: ${number}/`);
}
