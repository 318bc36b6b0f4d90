import { findNameFault } from '@duthao/plan';
import { agencySchema } from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';
import type { Audit } from '../../accounts/audit.ts';
import { createPeople, type People } from '../../accounts/people.ts';
import { Refusal } from '../../refusal.ts';
import { createUnits } from '../../units/createUnits.ts';
import type { Auth } from '../createAuth.ts';
import { parseInput } from '../parseInput.ts';

export function peopleRoutes(app: FastifyInstance, auth: Auth, people: People, audit: Audit): void {
  app.put('/api/agency', async (request) => {
    const { user: actor } = await auth.admin(request);
    const agency = parseInput(agencySchema, request.body);
    const fault = findNameFault(agency);
    if (fault) throw new Refusal('badRequest', fault);
    await audit.transact(async (trx, record) => {
      await createPeople(trx, createUnits(trx)).setAgency(agency);
      const detail = `Cơ quan chủ quản: ${agency.superior}; ký hiệu: ${agency.code}; địa danh: ${agency.place}`;
      await record({ actor, action: 'agencySet', subject: { id: null, name: agency.name }, detail });
    });
    return people.agency();
  });
}
