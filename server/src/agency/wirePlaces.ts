import type { FastifyInstance } from 'fastify';
import { guestRoutes } from '../http/routes/guestRoutes.ts';
import { placeChangeRoutes } from '../http/routes/placeChangeRoutes.ts';
import { placeRoutes } from '../http/routes/placeRoutes.ts';
import { threadRoutes } from '../http/routes/threadRoutes.ts';
import type { AgencyParts } from './AgencyParts.ts';

/** Routes about who writes which part of a plan, who else is asked in, and what they say of it. */
export function wirePlaces(app: FastifyInstance, parts: AgencyParts): void {
  placeRoutes(app, parts);
  placeChangeRoutes(app, parts);
  guestRoutes(app, parts);
  threadRoutes(app, parts);
}
