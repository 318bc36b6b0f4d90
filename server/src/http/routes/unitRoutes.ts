import { newUnitSchema, unitChangeSchema, unitMoveSchema, userRolesSchema } from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';
import type { People } from '../../accounts/people.ts';
import type { Units } from '../../units/createUnits.ts';
import type { Auth } from '../createAuth.ts';
import { parseInput } from '../parseInput.ts';

type OneUnit = { Params: { id: string } };

export interface UnitParts {
  readonly auth: Auth;
  readonly people: People;
  readonly units: Units;
}

export function unitRoutes(app: FastifyInstance, { auth, people, units }: UnitParts): void {
  app.get('/api/units', async (request) => {
    await auth.person(request);
    return units.list();
  });

  app.post('/api/units', async (request, reply) => {
    await auth.admin(request);
    const unit = parseInput(newUnitSchema, request.body, 'Cần nhập tên đơn vị và ký hiệu viết tắt.');
    return reply.code(201).send(await units.add(unit));
  });

  app.put<OneUnit>('/api/units/:id', async (request) => {
    await auth.admin(request);
    const change = parseInput(unitChangeSchema, request.body, 'Cần nhập ký hiệu viết tắt của đơn vị.');
    return units.change(request.params.id, change);
  });

  app.post<OneUnit>('/api/units/:id/move', async (request) => {
    await auth.admin(request);
    return units.move(request.params.id, parseInput(unitMoveSchema, request.body));
  });

  app.put<OneUnit>('/api/users/:id/roles', async (request) => {
    await auth.admin(request);
    return people.setRoles(request.params.id, parseInput(userRolesSchema, request.body));
  });
}
