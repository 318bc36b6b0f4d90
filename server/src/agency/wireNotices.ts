import type { FastifyInstance } from 'fastify';
import { noticeRoutes } from '../http/routes/noticeRoutes.ts';
import { createNotices } from '../notices/createNotices.ts';
import { createWaiting } from '../notices/createWaiting.ts';
import { createNumbersWaiting } from '../numbers/waitingPlans.ts';
import type { AgencyParts } from './AgencyParts.ts';

/** What people are told and what waits for them. */
export function wireNotices(app: FastifyInstance, { db, auth, plans }: AgencyParts): void {
  const waiting = createWaiting([createNumbersWaiting(db)]);
  noticeRoutes(app, { auth, plans, notices: createNotices(db), waiting });
}
