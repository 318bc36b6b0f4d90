import { once } from 'node:events';
import { connect } from 'node:net';
import { expect } from 'vitest';
import { get } from '../../support/api.ts';
import type { Attack } from '../Attack.ts';
import type { Scene } from '../Scene.ts';
import { fillPath, readRoutes, refusal, type Route, sampleOf, send } from './Api.ts';

const JSON_TYPE = 'application/json';
const isUnsafe = ({ method }: Route): boolean => method !== 'GET';
const bodyOf = (route: Route): string | undefined =>
  isUnsafe(route) ? JSON.stringify(route.body ? sampleOf(route.body, 'x') : {}) : undefined;

const isAt = (path: string, prefixes: readonly string[]): boolean =>
  prefixes.some((prefix) => path.startsWith(prefix));
/** Ways in: nobody is signed in yet. */
const waysIn = ['/api/session', '/api/invitation', '/api/sign-in', '/api/oidc'];

export const http: readonly Attack[] = [
  {
    name: 'every route without a session, with an invented one, with an invented token',
    async act(scene) {
      const routes = (await readRoutes(scene)).filter(({ isOpen }) => !isOpen);
      expect(routes.length).toBeGreaterThan(20);
      const ways = [
        { cookie: '' },
        { cookie: 'duthao=invented' },
        { more: { authorization: 'Bearer duthao_x' } },
      ];
      for (const route of routes) {
        for (const way of ways) {
          const path = fillPath(route.path, scene.planId);
          const answer = await send(scene, route.method, path, bodyOf(route), { ...way, type: JSON_TYPE });
          expect([route.method, route.path, await refusal(answer)]).toEqual([route.method, route.path, 401]);
        }
      }
      return `401 at ${routes.length} routes`;
    },
  },
  {
    name: 'CSRF: every route that changes something, from other pages, with the victim’s cookie',
    async act(scene) {
      const { cookie } = await scene.as('lan');
      const routes = (await readRoutes(scene)).filter(isUnsafe);
      const origins = [
        'http://elsewhere.example',
        'null',
        `${scene.server.url}.elsewhere.example`,
        'rubbish',
      ];
      for (const route of routes) {
        const path = fillPath(route.path, scene.planId);
        for (const origin of origins) {
          const answer = await send(scene, route.method, path, bodyOf(route), {
            cookie,
            origin,
            type: JSON_TYPE,
          });
          expect([origin, route.path, await refusal(answer)]).toEqual([origin, route.path, 403]);
        }
        const bare = {
          method: route.method,
          headers: { cookie, 'sec-fetch-site': 'cross-site' },
          body: 'a=b',
        };
        expect([route.path, (await fetch(scene.server.url + path, bare)).status]).toEqual([route.path, 403]);
      }
      expect((await get({ url: scene.server.url, username: 'lan', cookie }, '/api/session')).status).toBe(
        200,
      );
      return `403 at ${routes.length} routes`;
    },
  },
  {
    name: 'session fixation: a cookie put there before signing in, and one kept after signing out',
    async act(scene) {
      const planted = 'duthao=planted-by-somebody-else-0123456789012345678';
      const body = JSON.stringify({ username: 'dung', password: 'dung-2026' });
      const answer = await send(scene, 'POST', '/api/session', body, { cookie: planted, type: JSON_TYPE });
      expect(answer.status).toBeLessThan(300);
      const [set] = answer.headers.getSetCookie();
      expect(set).toMatch(/^duthao=[\w-]{40,};.*HttpOnly.*SameSite=Lax/i);
      expect(set!.split(';')[0]).not.toBe(planted);
      const status = async (cookie: string): Promise<number> =>
        (await send(scene, 'GET', '/api/plans', undefined, { cookie })).status;
      expect(await status(planted)).toBe(401);
      const own = set!.split(';')[0]!;
      const again = await send(scene, 'POST', '/api/session', body, { cookie: own, type: JSON_TYPE });
      expect(again.headers.getSetCookie()[0]!.split(';')[0]).not.toBe(own);
      expect(await status(own)).toBe(200);
      await send(scene, 'DELETE', '/api/session', undefined, { cookie: own });
      expect(await status(own)).toBe(401);
      return 'a fresh cookie at each signing in, dead after signing out';
    },
  },
  {
    name: 'open redirects: addresses of other sites in paths and parameters',
    async act(scene) {
      const away = [
        '//elsewhere.example',
        '/\\elsewhere.example',
        '/%2f%2felsewhere.example',
        '/%5celsewhere.example',
      ];
      const names = ['next', 'return', 'returnTo', 'redirect', 'redirect_uri', 'url', 'back', 'continue'];
      const pages = ['/', '/dang-nhap', '/api/session', ...(await oidcStarts(scene))];
      const asked = pages.flatMap((page) =>
        names.map((name) => `${page}?${name}=${encodeURIComponent('https://elsewhere.example/')}`),
      );
      for (const path of [...away, ...asked]) {
        const said = await plainRequest(
          scene,
          `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
        );
        expect(/^location:.*/im.exec(said)?.[0] ?? '', path).not.toMatch(/elsewhere/);
      }
      return 'nowhere else is ever named';
    },
  },
  {
    name: 'path traversal: in the site, in names of plans, units, files, templates',
    async act(scene) {
      const ups = [
        '../package.json',
        '..%2fpackage.json',
        '%2e%2e/%2e%2e/package.json',
        '....//package.json',
      ];
      const sites = [
        ...ups.map((up) => `/${up}`),
        '/assets/../../package.json',
        '/..%5cpackage.json',
        '//etc/passwd',
      ];
      for (const path of [...sites, '/%00', '/.env', '/%c0%ae', '/assets/%00.js']) {
        // By hand: fetch would tidy the path before it is sent.
        const said = await plainRequest(
          scene,
          `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
        );
        expect(said.slice(0, 12), path).toMatch(/^HTTP\/1.1 [34]/);
        expect(said).not.toMatch(/"workspaces"|root:/);
      }
      const { cookie } = await scene.as('lan');
      const named = (await readRoutes(scene)).filter(
        ({ path, method }) => method === 'GET' && path.includes('{'),
      );
      for (const { path } of named) {
        for (const id of ['../../etc/passwd', '..', '.', '%2e%2e', '\0', 'duthao.sqlite', 'x'.repeat(5000)]) {
          const head = `GET ${fillPath(path, id)} HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}`;
          const said = await plainRequest(scene, `${head}\r\nConnection: close\r\n\r\n`);
          expect([path, id.slice(0, 20), said.slice(0, 10)]).toEqual([path, id.slice(0, 20), 'HTTP/1.1 4']);
        }
      }
      return `4xx at the site and ${named.length} routes`;
    },
  },
  {
    name: 'bodies that are none, deep, polluting, of wrong types',
    async act(scene) {
      const { cookie } = await scene.as('mai');
      const long = 'x'.repeat(200_000);
      const bodies = [
        '',
        '{',
        'null',
        '[]',
        '1',
        '"x"',
        '{"__proto__":{"admin":true}}',
        `{"a":${'['.repeat(100_000)}`,
      ];
      bodies.push(
        '{"constructor":{"prototype":{"admin":true}}}',
        JSON.stringify({ username: long, password: long }),
      );
      const routes = (await readRoutes(scene)).filter((route) => isUnsafe(route) && route.body);
      for (const [index, { method, path, isForm }] of routes.entries()) {
        // The large ones never reach a route: a few show that.
        for (const body of bodies.filter(({ length }) => length < 1000 || index % 10 === 0)) {
          for (const type of isForm ? ['multipart/form-data'] : [JSON_TYPE]) {
            const answer = await send(scene, method, fillPath(path, 'khong-co'), body, { cookie, type });
            expect([path, type, body.slice(0, 30), isRefusal(await refusal(answer))]).toEqual([
              path,
              type,
              body.slice(0, 30),
              true,
            ]);
          }
        }
      }
      return `refused in a sentence at ${routes.length} routes`;
    },
  },
  {
    name: 'a thousand wrong passwords for one account, from one address',
    async act(scene) {
      const statuses = new Set<number>();
      for (let turn = 0; turn < 1000 && !statuses.has(429); turn += 20) {
        const some = Array.from({ length: 20 }, (_, i) => {
          const body = JSON.stringify({ username: 'ha', password: `doan-${turn + i}` });
          return send(scene, 'POST', '/api/session', body, { type: JSON_TYPE });
        });
        for (const answer of await Promise.all(some)) statuses.add(await refusal(answer));
      }
      expect([...statuses].toSorted()).toEqual([401, 429]);
      return 'slowed down: 429';
    },
  },
  {
    name: 'two thousand requests with invented cookies, each wanting an allowance of its own',
    async act(scene) {
      const known = await scene.as('lan');
      const statuses = new Set<number>();
      for (let i = 0; i < 2000 && !statuses.has(429); i += 100) {
        const some = Array.from({ length: 100 }, (_, j) =>
          send(scene, 'GET', '/api/plans', undefined, { cookie: `duthao=invented${i + j}` }),
        );
        for (const answer of await Promise.all(some)) statuses.add(await refusal(answer));
      }
      expect(statuses.has(429)).toBe(true);
      expect((await get(known, '/api/plans')).status).toBe(200);
      return '429 for the inventor, none for who is signed in';
    },
  },
];

const isRefusal = (status: number): boolean => status >= 400 && status < 500;

async function oidcStarts(scene: Scene): Promise<string[]> {
  const routes = (await readRoutes(scene)).filter(
    ({ method, isOpen, path }) => method === 'GET' && isOpen && isAt(path, waysIn),
  );
  return routes.map(({ path }) => fillPath(path, 'x'));
}

async function plainRequest({ server }: Scene, request: string): Promise<string> {
  const socket = connect(server.port, '127.0.0.1');
  socket.write(request);
  let said = '';
  socket.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(socket, 'close');
  return said;
}
