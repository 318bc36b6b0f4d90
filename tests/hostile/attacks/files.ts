import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { expect } from 'vitest';
import { get, plansOf } from '../../support/api.ts';
import type { Attack } from '../Attack.ts';
import type { Scene } from '../Scene.ts';
import { fillPath, readRoutes, refusal, type Route, send } from './Api.ts';
import { type BadFile, badFiles, badKinds, type GoodFiles } from './badFiles.ts';

/** Whoever asks here was made to by a file. */
async function withCanary(work: (address: string) => Promise<string>): Promise<string> {
  const asked: string[] = [];
  const canary = createServer(({ url }, response) => {
    asked.push(url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
  try {
    const answer = await work(`http://127.0.0.1:${(canary.address() as AddressInfo).port}`);
    expect(asked).toEqual([]);
    return answer;
  } finally {
    canary.close();
  }
}

export const files: readonly Attack[] = [
  ...badKinds.map((what, index): Attack => {
    return {
      name: `a file brought in everywhere: ${what}`,
      mayTouch: ['*'],
      act: (scene) =>
        withCanary(async (canary) => {
          const file = badFiles(canary, await goodFiles(scene))[index]!;
          const routes = (await readRoutes(scene)).filter(({ isForm }) => isForm);
          let taken = 0;
          for (const route of routes) taken += await bring(scene, route, file);
          expect(existsSync('/tmp/duthao-zip-slip.txt')).toBe(false);
          return taken === 0 ? `refused at ${routes.length} routes` : 'only its words were taken';
        }),
    };
  }),
  {
    name: 'forms of too many parts, too large ones, or none',
    async act(scene) {
      const { cookie } = await scene.as('lan');
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
        const status = await refusal(await send(scene, 'POST', '/api/plans/import', form, { cookie }));
        expect(Math.floor(status / 100)).toBe(4);
      }
      return 'refused in a sentence';
    },
  },
];

async function goodFiles(scene: Scene): Promise<GoodFiles> {
  const person = await scene.as('lan');
  const file = (type: string): Promise<Response> => get(person, `/api/plans/${scene.planId}/export.${type}`);
  const docx = new Uint8Array(await (await file('docx')).arrayBuffer());
  return { docx, html: await (await file('html')).text() };
}

/** Whether the file was taken; then nothing of it but words comes out again. */
async function bring(scene: Scene, { method, path }: Route, { name, bytes }: BadFile): Promise<0 | 1> {
  const person = await scene.as('quantri');
  const [plan] = (await plansOf(person)).filter(({ id }) => id === scene.otherPlanId);
  const form = new FormData();
  form.append('leadUnitId', plan!.leadUnitId);
  form.append('file', new Blob([bytes() as Uint8Array<ArrayBuffer>]), name);
  const answer = await send(scene, method, fillPath(path, scene.otherPlanId), form, {
    cookie: person.cookie,
  });
  if (!answer.ok) {
    expect(Math.floor((await refusal(answer)) / 100)).toBe(4);
    return 0;
  }
  const { id } = (await answer.json()) as { id?: string };
  if (path !== '/api/plans/import' || id === undefined) return 1;
  const shown = await send(scene, 'GET', `/api/plans/${id}/export.html`, undefined, person);
  expect(await shown.text()).not.toMatch(/<script|onerror|onload|javascript:|<iframe|canary|root:/);
  return 1;
}
