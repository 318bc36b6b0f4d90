import type { FastifyInstance } from 'fastify';
import { returnedRoutes } from '../http/routes/returnedRoutes.ts';
import type { AgencyParts } from './AgencyParts.ts';

/** Routes of copies that go out to Word and files that come back. */
export function wireReturned(app: FastifyInstance, parts: AgencyParts): void {
  returnedRoutes(app, parts);
}
