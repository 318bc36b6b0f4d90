import type { FastifyInstance } from 'fastify';
import { createAccess } from '../flow/access.ts';
import { createFlows } from '../flow/createFlows.ts';
import { agencyFlowRoutes } from '../http/routes/agencyFlowRoutes.ts';
import { correctionRoutes } from '../http/routes/correctionRoutes.ts';
import { flowRoutes } from '../http/routes/flowRoutes.ts';
import { versionRoutes } from '../http/routes/versionRoutes.ts';
import type { AgencyParts } from './AgencyParts.ts';

/** Routes of the way from giao soạn thảo to a number; an agency without a way is given the ready ones first. */
export async function wireFlow(app: FastifyInstance, parts: AgencyParts): Promise<void> {
  await createFlows(parts.db).seed(parts.readyFlows);
  const access = createAccess(parts);
  agencyFlowRoutes(app, parts);
  flowRoutes(app, parts, access);
  correctionRoutes(app, parts, access);
  versionRoutes(app, parts, access);
}
