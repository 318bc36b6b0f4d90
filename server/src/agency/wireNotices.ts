import type { User } from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';
import { createAccess } from '../flow/access.ts';
import { createStepsWaiting } from '../flow/stepsWaiting.ts';
import { noticeRoutes } from '../http/routes/noticeRoutes.ts';
import { createDailyRound } from '../notices/createDailyRound.ts';
import { createNotices } from '../notices/createNotices.ts';
import { createWaiting } from '../notices/createWaiting.ts';
import { isThere } from '../notices/isThere.ts';
import { createMailer } from '../notices/mail/createMailer.ts';
import type { Post } from '../notices/mail/createPost.ts';
import { createNumbersWaiting } from '../numbers/waitingPlans.ts';
import { createOpinionsWaiting } from '../opinions/createOpinionsWaiting.ts';
import { createPlacesWaiting } from '../places/createPlacesWaiting.ts';
import type { AgencyParts } from './AgencyParts.ts';

/** What people are told and what waits for them; goes on by itself until it is stopped. */
export function wireNotices(app: FastifyInstance, parts: AgencyParts): { stop(): Promise<void> } {
  const { db, auth, plans, people, planRights, log, post } = parts;
  const steps = createStepsWaiting(db, createAccess(parts));
  const waiting = createWaiting([
    steps,
    createNumbersWaiting(db),
    createPlacesWaiting(db, planRights),
    createOpinionsWaiting(db, planRights),
  ]);
  noticeRoutes(app, { auth, plans, notices: createNotices(db), waiting, sends: post !== null });
  const itemsOf = async (user: User) => (await waiting(user)).items;
  const round = createDailyRound({ db, people, log, waiting: itemsOf });
  const mailer = post && startMailer(parts, post);
  return {
    async stop() {
      await Promise.all([round.stop(), mailer?.stop()]);
    },
  };
}

function startMailer({ db, log, people, plans, place }: AgencyParts, post: Post) {
  // Asked anew for each letter: another agency may have come meanwhile.
  const linkTo = (path: string): string => {
    const base = new URL(post.publicUrl);
    base.host = place.doors.hostOf(place.slug) ?? base.host;
    return `${base.href.replace(/\/$/, '')}${place.doors.prefixOf(place.slug)}${path}`;
  };
  const opens = async (userId: string, planId: string): Promise<boolean> => {
    const account = await people.findById(userId);
    return account !== undefined && (await isThere(plans, account.user, planId));
  };
  return createMailer({ db, post, log, opens, linkTo });
}
