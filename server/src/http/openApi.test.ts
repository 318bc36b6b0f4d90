import { apiRoutes, toOpenApi } from '@duthao/protocol';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';

let test: TestServer;
beforeAll(async () => (test = await startTestServer({ demo: false })));
afterAll(() => test.stop());

it('is a valid document by OpenAPI 3.1 and is served to everybody', async () => {
  const answer = await fetch(`${test.server.url}/api/openapi.json`);
  expect(answer.headers.get('content-type')).toContain('application/json');
  const served = (await answer.json()) as Record<string, unknown>;
  expect(served).toEqual(JSON.parse(JSON.stringify(toOpenApi('0.1.0'))));
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(served));
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
  expect(validator.version).toBe('3.1');
});

it('describes every route there is, and none that is not', () => {
  const described = apiRoutes().map(({ method, path }) => `${method} ${path}`);
  const atTheFront = ['GET /healthz', 'GET /readyz'];
  expect(described.toSorted()).toEqual([...test.server.routes, ...atTheFront].toSorted());
});

it('names each operation once, with a line that says what it does', () => {
  const { paths } = toOpenApi('1') as { paths: Record<string, Record<string, Operation>> };
  const operations = Object.values(paths).flatMap((path) => Object.values(path));
  const names = operations.map(({ operationId }) => operationId);
  expect(new Set(names).size).toBe(names.length);
  for (const { summary } of operations) expect(summary).toMatch(/^\p{Lu}.*\.$/u);
});

interface Operation {
  readonly operationId: string;
  readonly summary: string;
}
