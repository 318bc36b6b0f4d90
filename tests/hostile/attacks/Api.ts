import type { Scene } from '../Scene.ts';

/** As much of JSON Schema as the server's document uses. */
export interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly format?: string;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly additionalProperties?: Schema | boolean;
}

interface Operation {
  readonly security: readonly object[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly parameters: readonly { readonly name: string; readonly in: 'path' | 'query' }[];
}

export interface Route {
  readonly method: string;
  /** With `{id}` where something is named. */
  readonly path: string;
  readonly isOpen: boolean;
  readonly isForm: boolean;
  readonly body: Schema | undefined;
  readonly query: readonly string[];
}

/** Every route, from the document that the server itself gives. */
export async function readRoutes({ server }: Scene): Promise<Route[]> {
  const answer = await fetch(`${server.url}/api/openapi.json`);
  const { paths } = (await answer.json()) as { paths: Record<string, Record<string, Operation>> };
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => {
      const content = operation.requestBody?.content ?? {};
      const [type] = Object.keys(content);
      return {
        method: method.toUpperCase(),
        path,
        isOpen: operation.security.length === 0,
        isForm: type === 'multipart/form-data',
        body: type === undefined ? undefined : content[type]!.schema,
        query: operation.parameters.filter((one) => one.in === 'query').map(({ name }) => name),
      };
    }),
  );
}

/** Fills in what a path names. */
export const fillPath = (path: string, id: string): string =>
  path.replace(/\{\w+\}/g, () => encodeURIComponent(id));

/** Something that fits the schema, with `words` wherever any text may stand. */
export function sampleOf(schema: Schema, words: string): unknown {
  const one = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (one) return sampleOf(one, words);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'object') {
    const { properties = {} } = schema;
    return Object.fromEntries(
      Object.entries(properties).map(([name, inner]) => [name, sampleOf(inner, words)]),
    );
  }
  if (schema.type === 'array') return schema.items ? [sampleOf(schema.items, words)] : [];
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.type === 'boolean') return false;
  if (schema.type === 'null') return null;
  if (schema.format === 'date') return '2026-12-01';
  if (schema.format === 'date-time') return '2026-12-01T08:00:00.000Z';
  return words;
}

export interface Sent {
  readonly cookie?: string;
  readonly origin?: string;
  readonly type?: string;
  readonly more?: Record<string, string>;
}

export function send(
  { server }: Scene,
  method: string,
  path: string,
  body?: BodyInit,
  { cookie = '', origin = server.url, type, more }: Sent = {},
): Promise<Response> {
  const headers: Record<string, string> = { cookie, origin, ...more };
  if (type) headers['content-type'] = type;
  return fetch(server.url + path, { method, headers, body: body ?? null, redirect: 'manual' });
}

/** The status of an answer that must be a refusal: a kind, and one Vietnamese sentence without anything raw in it. */
export async function refusal(answer: Response): Promise<number> {
  const said = (await answer.json()) as { kind?: unknown; message?: unknown };
  const isSentence = typeof said.message === 'string' && /^\p{Lu}[^{}<>]*\.$/u.test(said.message);
  if (typeof said.kind !== 'string' || !isSentence) throw new Error(`no refusal: ${JSON.stringify(said)}`);
  return answer.status;
}
