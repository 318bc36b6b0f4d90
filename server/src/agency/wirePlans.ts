import type { FastifyInstance } from 'fastify';
import { fileRoutes } from '../http/routes/fileRoutes.ts';
import { importRoutes } from '../http/routes/importRoutes.ts';
import { planRoutes } from '../http/routes/planRoutes.ts';
import { printRoutes } from '../http/routes/printRoutes.ts';
import type { AgencyParts } from './AgencyParts.ts';

/** Routes about plans. */
export function wirePlans(app: FastifyInstance, parts: AgencyParts): void {
  const { db, auth, plans, templates, paper, looks, intake, importRows, prints } = parts;
  planRoutes(app, auth, plans, templates);
  fileRoutes(app, { db, auth, plans, paper, looks });
  importRoutes(app, { auth, plans, intake, importRows });
  printRoutes(app, { db, auth, plans, looks, prints });
}
