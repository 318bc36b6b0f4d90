import type { FastifyInstance } from 'fastify';
import { createAccess } from '../flow/access.ts';
import { createStepsWaiting } from '../flow/stepsWaiting.ts';
import { noticeRoutes } from '../http/routes/noticeRoutes.ts';
import { createNotices } from '../notices/createNotices.ts';
import { createWaiting } from '../notices/createWaiting.ts';
import { createNumbersWaiting } from '../numbers/waitingPlans.ts';
import type { AgencyParts } from './AgencyParts.ts';

/** What people are told and what waits for them. */
export function wireNotices(app: FastifyInstance, parts: AgencyParts): void {
  const { db, auth, plans } = parts;
  const steps = createStepsWaiting(db, createAccess(parts));
  const waiting = createWaiting([steps, createNumbersWaiting(db)]);
  noticeRoutes(app, { auth, plans, notices: createNotices(db), waiting });
}
