import { z } from 'zod';

const id = z.string().min(1).max(64);

/** What a person may be in a unit; several at once are the normal case in a xã. */
export const roleNames = {
  officer: 'Chuyên viên',
  head: 'Trưởng đơn vị',
  deputy: 'Phó trưởng đơn vị',
  legal: 'Pháp lý',
  formChecker: 'Kiểm tra thể thức',
  chiefOfOffice: 'Chánh văn phòng',
  clerk: 'Văn thư',
  leader: 'Lãnh đạo cơ quan',
  secretary: 'Thư ký',
} as const;
export type Role = keyof typeof roleNames;
export const roles = Object.keys(roleNames) as Role[];

/** A role in a unit. `forUserId` is whom a secretary acts for; null for every other role. */
export const heldRoleSchema = z.object({ unitId: id, role: z.enum(roles), forUserId: id.nullable() });
export type HeldRole = z.infer<typeof heldRoleSchema>;

/**
 * PUT /api/users/:id/roles (administrators) answers the user: these are all roles, and with them the units, of the
 * person.
 */
export const userRolesSchema = z.object({ admin: z.boolean(), roles: z.array(heldRoleSchema).max(200) });
export type UserRoles = z.infer<typeof userRolesSchema>;

/** GET /api/colleagues answers everybody of the agency to everybody. */
export const colleagueSchema = z.object({ id, name: z.string(), unitIds: z.array(id) });
export type Colleague = z.infer<typeof colleagueSchema>;

/** What a person has given to another from a day to a day, both included. */
export const delegationSchema = z.object({
  id,
  fromUserId: id,
  toUserId: id,
  from: z.iso.date(),
  to: z.iso.date(),
});
export type Delegation = z.infer<typeof delegationSchema>;

/**
 * POST /api/delegations: one's own work, and an administrator anybody's. GET answers those one has given or received
 * and that are not over (an administrator's: all), DELETE /api/delegations/:id ends one.
 */
export const newDelegationSchema = delegationSchema.omit({ id: true });
export type NewDelegation = z.infer<typeof newDelegationSchema>;

/**
 * POST /api/users/:id/hand-over: every plan that the person drafts goes to a colleague, by the head of the unit that
 * leads it, or by an administrator. The answer says how many went, and how many are left because the colleague is not of
 * the unit that leads them.
 */
export const handOverSchema = z.object({ toUserId: id });
export type HandOver = z.infer<typeof handOverSchema>;
export const handedOverSchema = z.object({ plans: z.number().int(), left: z.number().int() });
export type HandedOver = z.infer<typeof handedOverSchema>;
