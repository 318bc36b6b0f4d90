import { LookError, parseLook } from '@duthao/plan';
import type { FastifyInstance } from 'fastify';
import type { Audit } from '../../accounts/audit.ts';
import { createLooks, type Looks } from '../../accounts/looks.ts';
import { Refusal } from '../../refusal.ts';
import type { Auth } from '../createAuth.ts';

export function lookRoutes(app: FastifyInstance, auth: Auth, looks: Looks, audit: Audit): void {
  app.get('/api/look', async (request) => {
    await auth.person(request);
    return looks.get();
  });

  app.put('/api/look', async (request) => {
    const { user: actor } = await auth.admin(request);
    const look = readLook(request.body);
    await audit.transact(async (trx, record) => {
      await createLooks(trx).set(look);
      const { top, bottom, left, right } = look.margins;
      const detail = `Cỡ chữ ${look.sizeSet}; lề trên ${top}, dưới ${bottom}, trái ${left}, phải ${right} mm`;
      await record({ actor, action: 'lookSet', subject: { id: null, name: 'Thể thức của cơ quan' }, detail });
    });
    return looks.get();
  });
}

function readLook(body: unknown) {
  try {
    return parseLook(body);
  } catch (error) {
    if (error instanceof LookError) throw new Refusal('badRequest', error.message);
    throw error;
  }
}
