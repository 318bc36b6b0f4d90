import {
  newUnitSchema,
  roleNames,
  unitChangeSchema,
  unitEndSchema,
  unitMoveSchema,
  unitRenamingSchema,
  userRolesSchema,
} from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';
import type { Audit } from '../../accounts/audit.ts';
import { createPeople } from '../../accounts/people.ts';
import type { Database } from '../../storage/tables.ts';
import { createUnits } from '../../units/createUnits.ts';
import { createUnitHistory } from '../../units/unitHistory.ts';
import type { Auth } from '../createAuth.ts';
import { parseInput } from '../parseInput.ts';

type One = { Params: { id: string } };

export interface UnitParts {
  readonly auth: Auth;
  readonly audit: Audit;
  readonly db: Database;
  /** Open rooms look up again what people may do: these, or all. */
  readonly refreshUsers: (userIds?: readonly string[]) => Promise<void>;
}

/** The tree of units: read by everybody, changed by administrators. */
export function unitRoutes(app: FastifyInstance, { auth, audit, db, refreshUsers }: UnitParts): void {
  app.get('/api/units', async (request) => {
    await auth.person(request);
    return createUnits(db).list();
  });

  app.post('/api/units', async (request, reply) => {
    const { user: actor } = await auth.admin(request);
    const wanted = parseInput(newUnitSchema, request.body, 'Cần nhập tên đơn vị và ký hiệu viết tắt.');
    const unit = await audit.transact(async (trx, record) => {
      const subject = await createUnits(trx).add(wanted);
      await record({ actor, action: 'unitAdded', subject, detail: `Chữ viết tắt: ${subject.code}` });
      return subject;
    });
    return reply.code(201).send(unit);
  });

  app.put<One>('/api/units/:id', async (request) => {
    const { user: actor } = await auth.admin(request);
    const change = parseInput(unitChangeSchema, request.body, 'Cần nhập ký hiệu viết tắt của đơn vị.');
    return audit.transact(async (trx, record) => {
      const subject = await createUnits(trx).change(request.params.id, change);
      await record({ actor, action: 'unitSet', subject, detail: `Chữ viết tắt: ${subject.code}` });
      return subject;
    });
  });

  app.post<One>('/api/units/:id/move', async (request) => {
    const { user: actor } = await auth.admin(request);
    const wanted = parseInput(unitMoveSchema, request.body);
    const moved = await audit.transact(async (trx, record) => {
      const units = createUnits(trx);
      const subject = await units.get(request.params.id);
      const placed = await units.move(subject.id, wanted);
      const parent = placed.find(({ id }) => id === wanted.parentId);
      await record({
        actor,
        action: 'unitMoved',
        subject,
        detail: `Trực thuộc: ${parent?.name ?? 'cơ quan'}`,
      });
      return placed;
    });
    await refreshUsers();
    return moved;
  });
}

/** What units were called, the acts that change it, and what people are in them; acts are for administrators. */
export function unitActRoutes(app: FastifyInstance, { auth, audit, db, refreshUsers }: UnitParts): void {
  app.get('/api/units/history', async (request) => {
    await auth.person(request);
    return createUnitHistory(db).list();
  });

  app.post<One>('/api/units/:id/rename', async (request) => {
    const { user: actor } = await auth.admin(request);
    const wanted = parseInput(unitRenamingSchema, request.body, 'Cần nhập tên mới, chữ viết tắt và ngày.');
    return audit.transact(async (trx, record) => {
      const subject = await createUnits(trx).get(request.params.id);
      const unit = await createUnitHistory(trx).rename(actor, subject.id, wanted);
      await record({ actor, action: 'unitRenamed', subject, detail: `Tên mới: ${unit.name}` });
      return unit;
    });
  });

  app.post<One>('/api/units/:id/end', async (request, reply) => {
    const { user: actor } = await auth.admin(request);
    const wanted = parseInput(unitEndSchema, request.body, 'Cần chọn sáp nhập hoặc giải thể, và ngày.');
    await audit.transact(async (trx, record) => {
      const into = wanted.intoId === null ? null : await createUnits(trx).get(wanted.intoId);
      const subject = await createUnitHistory(trx).end(actor, request.params.id, wanted);
      const detail = into ? `Chuyển sang: ${into.name}` : '';
      await record({
        actor,
        action: wanted.how === 'merged' ? 'unitMerged' : 'unitDissolved',
        subject,
        detail,
      });
    });
    await refreshUsers();
    return reply.code(204).send();
  });

  app.put<One>('/api/users/:id/roles', async (request) => {
    const { user: actor } = await auth.admin(request);
    const wanted = parseInput(userRolesSchema, request.body, 'Cần chọn chức danh ở từng đơn vị.');
    const user = await audit.transact(async (trx, record) => {
      const units = createUnits(trx);
      const subject = await createPeople(trx, units).setRoles(request.params.id, wanted);
      const names = new Map((await units.list()).map(({ id, name }) => [id, name]));
      const held = subject.roles.map(({ role, unitId }) => `${roleNames[role]} (${names.get(unitId) ?? ''})`);
      const detail = [...(subject.admin ? ['Quản trị'] : []), ...held].join(', ');
      await record({ actor, action: 'rolesSet', subject, detail });
      return subject;
    });
    // Whoever acts for this person changes along.
    await refreshUsers();
    return user;
  });
}
