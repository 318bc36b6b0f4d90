import { type ApiRoute, apiRoutes } from '@duthao/protocol';
import { z } from 'zod';
import type { Person } from '../../testing/Person.ts';
import { isId, type JsonSchema, sampleOf } from './sampleOf.ts';

/** Ids of things by the name of the parameter or field that asks for one. */
export type Ids = (name: string, path: string) => string;

export interface Answer {
  readonly status: number;
  /** With every id that was asked for taken out. */
  readonly said: string;
}

/** The routes that ask for the id of something, in their path or in what is sent. */
export const probing = (): ApiRoute[] =>
  apiRoutes().filter((route) => route.path.includes(':') || idFieldsOf(route).length > 0);

/** The routes that only tell. */
export const telling = (): ApiRoute[] =>
  apiRoutes().filter(({ method, path, who }) => method === 'GET' && who !== 'nobody' && !path.includes(':'));

/** Calls a route with these ids wherever it takes one. */
export async function probe(
  person: Person,
  route: ApiRoute,
  ids: Ids,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const used: string[] = [];
  const take = (name: string): string => {
    const id = ids(name, route.path);
    used.push(id);
    return id;
  };
  const path = route.path.replace(/:(\w+)/g, (_all, name: string) => encodeURIComponent(take(name)));
  const sent = route.method === 'GET' ? undefined : bodyOf(route, take);
  const answer = await person.fetch(path + queryOf(route, take), route.method, sent, headers);
  let said = await answer.text();
  for (const id of used) said = said.replaceAll(id, '…');
  return { status: answer.status, said };
}

function bodyOf({ body, method, path }: ApiRoute, take: (name: string) => string): unknown {
  if (body === undefined) return undefined;
  if (body instanceof z.ZodType) {
    const sample = sampleOf(toJson(body), take);
    const read = body.safeParse(sample);
    if (!read.success) throw new Error(`no sample for ${method} ${path}: ${read.error.message}`);
    return sample;
  }
  const form = new FormData();
  for (const [name, value] of body === 'file' ? [] : fieldsOf(body.fileAnd, take)) form.append(name, value);
  form.append('file', new Blob(['KẾ HOẠCH\nMẫu thử']), 'mau.txt');
  return form;
}

function queryOf({ query }: ApiRoute, take: (name: string) => string): string {
  return query ? `?${new URLSearchParams(fieldsOf(query, take)).toString()}` : '';
}

function fieldsOf(schema: z.ZodType, take: (name: string) => string): [string, string][] {
  return Object.entries(sampleOf(toJson(schema), take) as object).flatMap(([name, value]) =>
    [value].flat().map((each): [string, string] => [name, String(each)]),
  );
}

function idFieldsOf({ body, query }: ApiRoute): string[] {
  const names: string[] = [];
  const take = (name: string): string => {
    names.push(name);
    return name;
  };
  if (body instanceof z.ZodType) sampleOf(toJson(body), take);
  else if (typeof body === 'object') sampleOf(toJson(body.fileAnd), take);
  if (query) sampleOf(toJson(query), take);
  return names.filter(isId);
}

const toJson = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
