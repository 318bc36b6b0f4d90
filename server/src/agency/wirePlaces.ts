import type { FastifyInstance } from 'fastify';
import { placeRoutes } from '../http/routes/placeRoutes.ts';
import type { AgencyParts } from './AgencyParts.ts';

/** Routes about who writes which part of a plan. */
export function wirePlaces(app: FastifyInstance, { auth, plans, places }: AgencyParts): void {
  placeRoutes(app, { auth, plans, places });
}
