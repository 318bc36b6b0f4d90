import { expect } from 'vitest';
import { planSummarySchema } from '@duthao/protocol';
import type { Attack } from '../Attack.ts';
import type { Scene } from '../Scene.ts';
import { fillPath, readRoutes, type Route, sampleOf, send, type Schema } from './Api.ts';

const SQL = [
  "x'); drop table users; --",
  "' or '1'='1",
  "1; update users set admin = 1 where username = 'mai'; --",
  '" union select password_hash from users --',
  "%' escape '\\",
];
const HTML = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "javascript:alert(1)//'",
  '</title><svg/onload=alert(1)>',
];
const OTHER = [
  '${7*7}{{7*7}}<%=7*7%>',
  '=cmd|calc!A1',
  '\u202Etxt.exe',
  '\0',
  '\uD800',
  'a\r\nSet-Cookie: duthao=x',
  '👩‍👩‍👧'.repeat(50),
];

/** What stands in the database and must be the same afterwards, whatever words were stored as words. */
async function facts(scene: Scene): Promise<string> {
  const { cookie } = await scene.as('quantri');
  const users = (await (await send(scene, 'GET', '/api/users', undefined, { cookie })).json()) as {
    username: string;
    admin: boolean;
  }[];
  const demo = users.filter(({ username }) => /^[a-z]+$/.test(username) && username.length < 8);
  return JSON.stringify(demo.map(({ username, admin }) => [username, admin]).toSorted());
}

/** Paths that end the attacker's own session or account would end the attack as well. */
const endsIt = ({ method, path }: Route): boolean =>
  path.startsWith('/api/session') || (method === 'DELETE' && path.includes('token'));

export const fields: readonly Attack[] = [
  {
    name: 'SQL, HTML and worse through every text field of every route',
    // What a person may name is kept as words; that nothing else came of it is what is held here.
    mayTouch: ['*'],
    async act(scene) {
      const before = await facts(scene);
      const routes = (await readRoutes(scene)).filter(
        (route) => route.body && !route.isForm && !endsIt(route),
      );
      let kept = 0;
      for (const route of routes) kept += await sendAll(scene, route);
      expect(await facts(scene)).toBe(before);
      return `${kept} of ${routes.length * (SQL.length + HTML.length + OTHER.length)} kept as words, the others refused`;
    },
  },
  {
    name: 'SQL and HTML through every parameter and every name in a path',
    async act(scene) {
      const { cookie } = await scene.as('lan');
      const routes = (await readRoutes(scene)).filter(
        ({ method, path }) => method === 'GET' && !path.includes('pdf'),
      );
      for (const { path, query } of routes) {
        for (const words of [...SQL, ...HTML]) {
          const asked = query.map((name) => `${name}=${encodeURIComponent(words)}`).join('&');
          const names = path.includes('{') || asked ? [`${fillPath(path, words)}?${asked}`] : [];
          for (const url of names)
            await isHarmless(await send(scene, 'GET', url, undefined, { cookie }), url, words);
        }
      }
      const all = await send(
        scene,
        'GET',
        `/api/plans?search=${encodeURIComponent("%' or 1=1 --")}`,
        undefined,
        { cookie },
      );
      expect(planSummarySchema.array().parse(await all.json())).toEqual([]);
      return 'no error of the server, nothing echoed as a page';
    },
  },
];

async function sendAll(scene: Scene, { method, path, body }: Route): Promise<number> {
  const { cookie } = await scene.as('quantri');
  let kept = 0;
  for (const words of [...SQL, ...HTML, ...OTHER]) {
    const sent = JSON.stringify(sampleOf(body as Schema, words));
    const url = fillPath(path, scene.otherPlanId);
    const answer = await send(scene, method, url, sent, { cookie, type: 'application/json' });
    if (answer.ok) kept += 1;
    await isHarmless(answer, url, words);
  }
  return kept;
}

/** No failure of the server, and nothing that a browser would run. */
async function isHarmless(answer: Response, url: string, words: string): Promise<void> {
  const said = [url, words.slice(0, 40), answer.status < 500 || answer.status === 503];
  expect(said).toEqual([url, words.slice(0, 40), true]);
  const type = answer.headers.get('content-type') ?? '';
  if (type.startsWith('text/html')) expect(await answer.text()).not.toContain(words);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.getSetCookie().join('')).not.toContain('duthao=x');
}
