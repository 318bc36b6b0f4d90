import { z } from 'zod';
import { errorSchema } from '../errorKinds.ts';
import { apiAreas } from './index.ts';
import type { Caller, Method, RouteDescription } from './RouteTable.ts';

export type Json = { readonly [key: string]: unknown };

/** One operation of the document, with what it is registered under. */
export interface ApiRoute extends RouteDescription {
  readonly method: Method;
  /** As registered: `/api/plans/:id`. */
  readonly path: string;
  readonly area: string;
}

/** All routes of all areas. */
export function apiRoutes(): ApiRoute[] {
  return Object.entries(apiAreas).flatMap(([area, table]) =>
    Object.entries(table).map(([key, description]) => {
      const [method, path] = key.split(' ') as [Method, string];
      return { ...description, method, path, area };
    }),
  );
}

/** The document of all routes by OpenAPI 3.1.1, whose schemas are JSON Schema 2020-12. */
export function toOpenApi(version: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of apiRoutes()) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[route.method.toLowerCase()] = toOperation(route);
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Dự Thảo',
      version,
      description: 'Giao diện cho phần mềm khác; mọi câu trả lời không thành công có dạng Error.',
    },
    servers: [{ url: '/' }],
    tags: Object.keys(apiAreas).map((name) => ({ name })),
    paths,
    components: {
      schemas: { Error: toJsonSchema(errorSchema, 'output') },
      responses: {
        Error: {
          description: 'Không làm được; `message` là một câu có thể hiện cho người dùng.',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
        },
      },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'duthao' },
        token: { type: 'http', scheme: 'bearer', description: 'Mã truy cập tạo ở trang Tài khoản.' },
      },
    },
  };
}

function toOperation(route: ApiRoute): Json {
  const { does, who, area, answer, body } = route;
  const status = route.status ?? (answer ? 200 : 204);
  const done = who === 'admin' ? `${does} Chỉ quản trị viên.` : does;
  return {
    operationId: operationIdOf(route),
    tags: [area],
    summary: done,
    security: securityOf(who),
    parameters: [...pathParameters(route.path), ...queryParameters(route.query)],
    ...(body && { requestBody: { required: true, content: toBody(body) } }),
    responses: {
      [status]: { description: 'Được.', ...(answer && { content: toAnswer(answer) }) },
      default: { $ref: '#/components/responses/Error' },
    },
  };
}

const securityOf = (who: Caller): Json[] =>
  who === 'nobody' ? [] : who === 'person' ? [{ session: [] }, { token: [] }] : [{ session: [] }];

/** `POST /api/plans/:id/move` → `postPlansIdMove`. */
const operationIdOf = ({ method, path }: ApiRoute): string =>
  method.toLowerCase() +
  path
    .replace(/^\/api/, '')
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const pathParameters = (path: string): Json[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

function queryParameters(query: z.ZodType | undefined): Json[] {
  if (!query) return [];
  const { properties = {}, required = [] } = toJsonSchema(query, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function toBody(body: NonNullable<RouteDescription['body']>): Json {
  if (body instanceof z.ZodType) return { 'application/json': { schema: toJsonSchema(body, 'input') } };
  const fields = body === 'file' ? {} : toJsonSchema(body.fileAnd, 'input');
  const { properties = {}, required = [] } = fields as { properties?: Json; required?: string[] };
  const file = { type: 'string', contentMediaType: 'application/octet-stream' };
  const schema = { type: 'object', properties: { ...properties, file }, required: [...required, 'file'] };
  return { 'multipart/form-data': { schema } };
}

function toAnswer(answer: NonNullable<RouteDescription['answer']>): Json {
  if (answer instanceof z.ZodType) return { 'application/json': { schema: toJsonSchema(answer, 'output') } };
  return { [answer.file]: { schema: { type: 'string', contentMediaType: answer.file } } };
}

function toJsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io,
    reused: 'inline',
    unrepresentable: 'any',
  });
  return rest;
}
