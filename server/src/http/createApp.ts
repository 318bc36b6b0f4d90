import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance } from 'fastify';
import type { Log } from '../log.ts';
import { Refusal } from '../refusal.ts';
import { answerErrors } from './answerErrors.ts';
import { COOKIE } from './createAuth.ts';
import { isOwnOrigin } from './isOwnOrigin.ts';

const MAX_BODY_BYTES = 1024 * 1024;
/** Larger than any plan written by hand; a scanned PDF is refused before it is read. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
const REQUESTS_PER_MINUTE = 1200;
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface AppOptions {
  readonly log: Log;
  /** Whether a cookie's token belongs to a session: only then it is counted by itself. */
  readonly isKnownSession: (token: string) => boolean;
  readonly trustProxy: boolean;
}

/** Only the last hop is ours; what stands before it in X-Forwarded-For anybody may have written. */
const isOurs = (_address: string, hop: number): boolean => hop < 1;

/** The HTTP server without routes: limits, headers, and the check that a request comes from our own pages. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { log, trustProxy, isKnownSession } = options;
  const app = fastify({
    trustProxy: trustProxy && isOurs,
    bodyLimit: MAX_BODY_BYTES,
    forceCloseConnections: true,
  });
  answerErrors(app, log);
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // The UI kit and the editor set styles on elements.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // Offices run this on plain HTTP inside their network; these two would lock them out.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
  await app.register(rateLimit, {
    max: REQUESTS_PER_MINUTE,
    timeWindow: 60_000,
    // An invented cookie must not buy a fresh allowance.
    keyGenerator: ({ cookies: { [COOKIE]: token }, ip }) => (token && isKnownSession(token) ? token : ip),
    allowList: (request) => !request.url.startsWith('/api/'),
    errorResponseBuilder: () =>
      new Refusal('tooMany', 'Có quá nhiều yêu cầu; đề nghị chờ một phút rồi thử lại.'),
  });
  await app.register(multipart, {
    limits: { fileSize: MAX_FILE_BYTES, files: 1, fields: 60, fieldSize: 1000 },
  });
  app.addHook('onRequest', async (request) => {
    if (!SAFE.has(request.method) && !isOwnOrigin(request.headers, trustProxy)) {
      throw new Refusal(
        'forbidden',
        'Yêu cầu đến từ trang khác nên bị từ chối; đề nghị mở lại Dự Thảo và thử lại.',
      );
    }
  });
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
  return app;
}
