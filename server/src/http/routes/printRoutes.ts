import { OfficeError } from '@duthao/office';
import type { User } from '@duthao/protocol';
import type { FastifyInstance, FastifyReply } from 'fastify';
import * as Y from 'yjs';
import type { Looks } from '../../accounts/looks.ts';
import type { Print, Prints } from '../../files/createPrints.ts';
import { findDraftMark } from '../../flow/copies.ts';
import type { Plans } from '../../plans/createPlans.ts';
import { titleOf } from '../../plans/titleOf.ts';
import { Refusal } from '../../refusal.ts';
import type { Database } from '../../storage/tables.ts';
import { attachmentHeader } from '../attachmentHeader.ts';
import type { Auth } from '../createAuth.ts';

export interface PrintParts {
  readonly db: Database;
  readonly auth: Auth;
  readonly plans: Plans;
  readonly looks: Looks;
  readonly prints: Prints;
}

type OnePlan = { Params: { id: string } };

/** The pages of a plan, exactly as they print; for whoever may read the plan. */
export function printRoutes(app: FastifyInstance, { db, auth, plans, looks, prints }: PrintParts): void {
  async function print(user: User, planId: string): Promise<Print> {
    // Who may not read it is told so at once and waits for nobody's print.
    await plans.open(user, planId);
    try {
      return await prints.pdf(planId, async () => {
        const look = await looks.get();
        const draftMark = await findDraftMark(db, planId);
        return plans.read(user, planId, (ydoc, version) => ({
          state: Y.encodeStateAsUpdate(ydoc),
          title: titleOf(ydoc),
          version,
          look,
          draftMark,
        }));
      });
    } catch (error) {
      throw error instanceof OfficeError ? toRefusal(error) : error;
    }
  }

  app.get<OnePlan>('/api/plans/:id/export.pdf', async (request, reply) => {
    const { user } = await auth.person(request);
    const { bytes, title } = await print(user, request.params.id);
    return send(reply, bytes, attachmentHeader(title, 'pdf'));
  });

  app.get<OnePlan>('/api/plans/:id/print.pdf', async (request, reply) => {
    const { user } = await auth.person(request);
    const { bytes, tag, exactFont } = await print(user, request.params.id);
    reply.header('etag', `"${tag}"`).header('print-font', exactFont ? 'exact' : 'twin');
    if (request.headers['if-none-match'] === `"${tag}"`) return reply.code(304).send();
    // Our own page shows it in a frame to print it.
    reply.header('content-security-policy', "frame-ancestors 'self'").header('x-frame-options', 'SAMEORIGIN');
    return send(reply, bytes, 'inline');
  });
}

function send(reply: FastifyReply, bytes: Uint8Array, disposition: string): FastifyReply {
  return reply
    .header('content-type', 'application/pdf')
    .header('content-disposition', disposition)
    .send(Buffer.from(bytes));
}

export function toRefusal({ kind, message }: OfficeError): Refusal {
  if (kind === 'missing') return new Refusal('noOffice', message);
  if (kind === 'tooMany') return new Refusal('tooMany', message);
  return new Refusal(kind === 'tooLong' ? 'tooLarge' : 'unavailable', message);
}
