import { type Connection, connectionSchema, type PlanSummary, planSummarySchema } from '@duthao/protocol';

/** A signed-in person, as a script sees the server. */
export interface Person {
  readonly url: string;
  readonly username: string;
  readonly cookie: string;
}

export async function signIn(url: string, username: string, password: string): Promise<Person> {
  const answer = await post({ url, username, cookie: '' }, '/api/session', { username, password });
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0]!)
    .join('; ');
  return { url, username, cookie };
}

/** Throws with the server's own sentence when it refuses. */
export async function post(person: Person, path: string, body: unknown): Promise<Response> {
  const answer = await fetch(person.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: person.cookie, origin: person.url },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`POST ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

export async function get(person: Person, path: string): Promise<Response> {
  const answer = await fetch(person.url + path, { headers: { cookie: person.cookie } });
  if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

export async function plansOf(person: Person): Promise<PlanSummary[]> {
  return planSummarySchema.array().parse(await (await get(person, '/api/plans')).json());
}

export async function leaseConnection(person: Person, planId: string): Promise<Connection> {
  return connectionSchema.parse(await (await post(person, `/api/plans/${planId}/connection`, {})).json());
}
