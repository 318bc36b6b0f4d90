import { findNameFault } from '@duthao/plan';
import {
  agencySchema,
  type NewUserAnswer,
  newUnitSchema,
  newUserSchema,
  unitCodeSchema,
} from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';
import { newOneTimePassword } from '../../accounts/passwords.ts';
import type { People } from '../../accounts/people.ts';
import { Refusal } from '../../refusal.ts';
import type { Auth } from '../createAuth.ts';
import { parseInput } from '../parseInput.ts';

export function peopleRoutes(app: FastifyInstance, auth: Auth, people: People): void {
  app.put('/api/agency', async (request) => {
    await auth.admin(request);
    const agency = parseInput(agencySchema, request.body);
    const fault = findNameFault(agency);
    if (fault) throw new Refusal('badRequest', fault);
    await people.setAgency(agency);
    return people.agency();
  });

  app.get('/api/units', async (request) => {
    await auth.person(request);
    return people.units();
  });

  app.post('/api/units', async (request, reply) => {
    await auth.admin(request);
    const unit = parseInput(newUnitSchema, request.body, 'Cần nhập tên phòng và ký hiệu viết tắt.');
    return reply.code(201).send(await people.addUnit(unit));
  });

  app.put<{ Params: { id: string } }>('/api/units/:id', async (request) => {
    await auth.admin(request);
    const { code } = parseInput(unitCodeSchema, request.body, 'Cần nhập ký hiệu viết tắt của phòng.');
    return people.setUnitCode(request.params.id, code);
  });

  app.get('/api/users', async (request) => {
    await auth.admin(request);
    return people.users();
  });

  app.post('/api/users', async (request, reply) => {
    await auth.admin(request);
    const wanted = parseInput(
      newUserSchema,
      request.body,
      'Cần nhập họ tên; tên đăng nhập gồm chữ thường không dấu, chữ số, dấu chấm hoặc gạch, từ 2 ký tự.',
    );
    const oneTimePassword = newOneTimePassword();
    const user = await people.addUser(wanted, oneTimePassword, true);
    return reply.code(201).send({ user, oneTimePassword } satisfies NewUserAnswer);
  });
}
