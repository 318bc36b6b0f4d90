import type { FastifyInstance } from 'fastify';
import { opinionFileRoutes } from '../http/routes/opinionFileRoutes.ts';
import { opinionRoutes } from '../http/routes/opinionRoutes.ts';
import { roundRoutes } from '../http/routes/roundRoutes.ts';
import type { AgencyParts } from './AgencyParts.ts';

/** Routes of the rounds of opinions on plans. */
export function wireOpinions(app: FastifyInstance, parts: AgencyParts): void {
  roundRoutes(app, parts);
  opinionRoutes(app, parts);
  opinionFileRoutes(app, parts);
}
