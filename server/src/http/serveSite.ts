import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { ErrorAnswer } from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';

const notHere: ErrorAnswer = {
  kind: 'notFound',
  message: 'Không có địa chỉ này; đề nghị kiểm tra lại đường dẫn.',
};
const YEAR = 365 * 24 * 3600;

/** The built application; an address that is no file is one of the application's own pages. */
export async function serveSite(app: FastifyInstance, webDir: string): Promise<void> {
  const built = existsSync(join(webDir, 'index.html'));
  if (built) {
    await app.register(fastifyStatic, {
      root: webDir,
      wildcard: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        // Files in assets/ carry a hash in their names; everything else may change with the next version.
        const forever = path.includes('/assets/');
        reply.header('cache-control', forever ? `public, max-age=${YEAR}, immutable` : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler(async (request, reply) => {
    const isPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (built && isPage && !request.url.startsWith('/api/')) return reply.sendFile('index.html');
    return reply.code(404).send(notHere);
  });
}
