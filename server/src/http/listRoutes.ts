import type { FastifyInstance } from 'fastify';

/** Fills up with `GET /api/plans` and so on as routes of the API are registered; to be called before them. */
export function listRoutes(app: FastifyInstance): readonly string[] {
  const routes: string[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) {
      // Fastify itself adds HEAD to every GET.
      if (each !== 'HEAD' && url.startsWith('/api/')) routes.push(`${each} ${url}`);
    }
  });
  return routes;
}
