import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { get, type Person, plansOf, signIn } from '../support/api.ts';
import { type ServerProcess, startServerProcess } from '../support/serverProcess.ts';

let server: ServerProcess;
let member: Person;
let stranger: Person;
let planId: string;
const as = (name: string): Promise<Person> => signIn(server.url, name, `${name}-2026`);

beforeAll(async () => {
  server = await startServerProcess();
  [member, stranger] = [await as('lan'), await as('ha')];
  planId = (await plansOf(member))[0]!.id;
});
afterAll(async () => {
  await server.end();
  rmSync(server.data, { recursive: true, force: true });
});

interface Sent {
  readonly cookie?: string;
  readonly origin?: string;
  readonly type?: string;
}

function send(method: string, path: string, body?: BodyInit, { cookie = '', origin, type }: Sent = {}) {
  const headers: Record<string, string> = { cookie, origin: origin ?? server.url };
  if (type) headers['content-type'] = type;
  return fetch(server.url + path, { method, headers, body });
}

/** The answer is a refusal of the protocol: a kind and one Vietnamese sentence. */
async function refusal(answer: Response): Promise<number> {
  const said = (await answer.json()) as { kind: string; message: string };
  expect(said).toEqual({ kind: expect.any(String), message: expect.stringMatching(/^\p{Lu}.*\.$/u) });
  return answer.status;
}

const json: Sent = { type: 'application/json' };
const routes = (): [string, string][] => [
  ['GET', '/api/session'],
  ['DELETE', '/api/session'],
  ['POST', '/api/session/password'],
  ['PUT', '/api/agency'],
  ['GET', '/api/units'],
  ['POST', '/api/units'],
  ['GET', '/api/users'],
  ['POST', '/api/users'],
  ['GET', '/api/templates'],
  ['GET', '/api/plans'],
  ['POST', '/api/plans'],
  ['POST', '/api/plans/import'],
  ['GET', `/api/plans/${planId}`],
  ['POST', `/api/plans/${planId}/connection`],
  ['POST', `/api/plans/${planId}/move`],
  ['GET', `/api/plans/${planId}/export.docx`],
];

it('answers no route without a session', async () => {
  for (const [method, path] of routes()) {
    for (const cookie of ['', 'duthao=invented', `duthao=${'x'.repeat(4000)}`]) {
      const body = method === 'GET' || method === 'DELETE' ? undefined : '{}';
      const answer = await send(method, path, body, { cookie, ...(body ? json : {}) });
      expect([method, path, await refusal(answer)]).toEqual([method, path, 401]);
    }
  }
});

it('hides a plan from a member of a unit that does not share it, and whether it exists', async () => {
  expect(await plansOf(stranger)).toEqual([]);
  const { cookie } = stranger;
  const said = async (id: string): Promise<string[]> => {
    const move = JSON.stringify({ sectionId: 'x', beforeId: null, level: 1 });
    const answers = [
      await send('GET', `/api/plans/${id}`, undefined, { cookie }),
      await send('GET', `/api/plans/${id}/export.docx`, undefined, { cookie }),
      await send('POST', `/api/plans/${id}/connection`, '{}', { cookie, ...json }),
      await send('POST', `/api/plans/${id}/move`, move, { cookie, ...json }),
    ];
    return Promise.all(answers.map(async (answer) => `${answer.status} ${await answer.text()}`));
  };
  const foreign = await said(planId);
  expect(foreign).toEqual(await said('khong-co-ke-hoach-nay'));
  expect(foreign.every((answer) => answer.startsWith('404 '))).toBe(true);
});

it('takes nothing that changes something from another page', async () => {
  const origins = ['http://elsewhere.example', 'null', `${server.url}.elsewhere.example`, 'rubbish'];
  for (const origin of origins) {
    for (const [method, path] of routes().filter(([unsafe]) => unsafe !== 'GET')) {
      const answer = await send(method, path, '{}', { cookie: member.cookie, origin, ...json });
      expect([origin, path, await refusal(answer)]).toEqual([origin, path, 403]);
    }
  }
  expect((await get(member, '/api/session')).status).toBe(200);
});

describe('a body that is none', () => {
  const long = 'x'.repeat(200_000);
  const bodies = [
    '',
    '{',
    'null',
    '[]',
    '1',
    '"x"',
    '{"__proto__":{"admin":true}}',
    '{"constructor":{"prototype":{"admin":true}}}',
    JSON.stringify({ templateId: {}, values: [], leadUnitId: 1, coUnitIds: 'x' }),
    JSON.stringify({ sectionId: long, beforeId: long, level: '1' }),
    JSON.stringify({ username: long, password: long, current: long, next: long }),
    `{"values":${'['.repeat(100_000)}`,
  ];

  it('is refused in a sentence, as whatever it is sent', async () => {
    const { cookie } = await as('tuan');
    const open = routes().filter(([method, path]) => method === 'POST' && !path.endsWith('/connection'));
    for (const [method, path] of [...open, ['POST', '/api/session']] as const) {
      for (const body of bodies) {
        for (const type of ['application/json', 'text/plain', 'application/xml', 'multipart/form-data']) {
          const status = await refusal(await send(method, path, body, { cookie, type }));
          expect(status, `${path} ${type} ${body.slice(0, 40)}`).toBeGreaterThanOrEqual(400);
          expect(status, `${path} ${type} ${body.slice(0, 40)}`).toBeLessThan(500);
        }
      }
    }
    expect((await plansOf(member)).length).toBe(2);
    // The answer may come while the rest is still being written: then the connection is cut.
    const large = send('POST', '/api/session', 'x'.repeat(3_000_000), { type: 'application/json' });
    expect(await large.then(refusal, () => 'cut off')).toSatisfy(
      (said) => said === 413 || said === 'cut off',
    );
  });

  it('a form of too many parts, too large ones or none', async () => {
    const forms: ((form: FormData) => void)[] = [
      () => undefined,
      (form) => Array.from({ length: 5000 }, (_, i) => form.append(`f${i}`, 'x')),
      (form) => Array.from({ length: 3000 }, () => form.append('coUnitIds', 'x')),
      (form) => form.append('leadUnitId', 'x'.repeat(1_000_000)),
      (form) => form.append('__proto__', 'x'),
      (form) => form.append('file', new Blob(['x'.repeat(21 * 1024 * 1024)]), 'ke-hoach.txt'),
      (form) => Array.from({ length: 50 }, () => form.append('file', new Blob(['x']), '../../etc/passwd')),
    ];
    for (const fill of forms) {
      const form = new FormData();
      fill(form);
      const status = await refusal(await send('POST', '/api/plans/import', form, { cookie: member.cookie }));
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
  });
});

it('serves no file from outside its folder', async () => {
  const paths = [
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/....//package.json',
  ];
  const more = [
    '/assets/../../package.json',
    '/..%5cpackage.json',
    '//etc/passwd',
    '/%00',
    '/.env',
    '/%c0%ae',
  ];
  for (const path of [...paths, ...more]) {
    // By hand: fetch would tidy the path before it is sent.
    const said = await plainRequest(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(said.slice(0, 12), path).toMatch(/^HTTP\/1.1 [34]/);
    expect(said).not.toMatch(/"workspaces"|root:/);
  }
});

it('gives an invented cookie no allowance of its own, and goes on with who is signed in', async () => {
  const statuses = new Set<number>();
  for (let i = 0; i < 2000 && !statuses.has(429); i += 100) {
    const some = Array.from({ length: 100 }, (_, j) =>
      send('GET', '/api/plans', undefined, { cookie: `duthao=invented${i + j}` }),
    );
    for (const answer of await Promise.all(some)) statuses.add(await refusal(answer));
  }
  expect([...statuses]).toEqual([401, 429]);
  expect((await get(member, '/api/plans')).status).toBe(200);
});

async function plainRequest(request: string): Promise<string> {
  const socket = connect(server.port, '127.0.0.1');
  socket.write(request);
  let said = '';
  socket.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(socket, 'close');
  return said;
}
