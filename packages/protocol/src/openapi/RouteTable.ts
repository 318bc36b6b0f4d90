import type { z } from 'zod';

/** Who may call a route at all; what they then may do with a thing the route itself decides. */
export type Caller =
  /** Everybody who reaches the server. */
  | 'nobody'
  /** A person at a browser or a program with a token of theirs. */
  | 'person'
  /** A person at a browser only. */
  | 'browser'
  /** An administrator of the agency, at a browser. */
  | 'admin';

/** One route as other programs see it. */
export interface RouteDescription {
  /** One line in Vietnamese: what it does. */
  readonly does: string;
  readonly who: Caller;
  /** What stands after the question mark. */
  readonly query?: z.ZodType;
  /** What is sent: JSON, or a form with one file and perhaps other fields. */
  readonly body?: z.ZodType | 'file' | { readonly fileAnd: z.ZodType };
  /** What comes back with `status`: JSON, or a file of a media type; nothing when it is left out. */
  readonly answer?: z.ZodType | { readonly file: string };
  /** When it is not 200 (204 without an answer). */
  readonly status?: 201 | 202 | 302;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Routes by method and path as they are registered, e.g. `GET /api/plans/:id`. */
export type RouteTable = Readonly<Record<`${Method} /${string}`, RouteDescription>>;
