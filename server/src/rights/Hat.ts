import type { HeldRole, Role, User } from '@duthao/protocol';

/** In whose place somebody stands: his own, or that of one whom he acts for today. */
export interface Hat {
  readonly userId: string;
  readonly unitIds: readonly string[];
  readonly roles: readonly HeldRole[];
}

/** Chánh văn phòng is the head of his office. */
const heading: readonly Role[] = ['head', 'deputy', 'chiefOfOffice'];
const writing: readonly Role[] = ['officer', ...heading];

export function ownHat({ id, unitIds, roles }: User): Hat {
  return { userId: id, unitIds, roles };
}

export function holds({ roles }: Hat, role: Role): boolean {
  return roles.some((held) => held.role === role);
}

const rolesIn = ({ roles }: Hat, unitId: string): Role[] =>
  roles.filter((held) => held.unitId === unitId).map(({ role }) => role);

/** Heads the unit, or stands in for its head. */
export function isHeadOf(hat: Hat, unitId: string): boolean {
  return rolesIn(hat, unitId).some((role) => heading.includes(role));
}

/** Drafts in the unit: who is only văn thư, pháp lý, lãnh đạo … there does not; who has no role there does. */
export function writesFor(hat: Hat, unitId: string): boolean {
  const held = rolesIn(hat, unitId);
  return hat.unitIds.includes(unitId) && (held.length === 0 || held.some((role) => writing.includes(role)));
}

/** Belongs to the unit otherwise than as a leader of the agency, who is shown what is submitted to him. */
export function worksIn(hat: Hat, unitId: string): boolean {
  const held = rolesIn(hat, unitId);
  return hat.unitIds.includes(unitId) && (held.length === 0 || held.some((role) => role !== 'leader'));
}

/** Keeps the papers of the unit, and does nothing else there. */
export function isOnlyClerk(hat: Hat, unitId: string): boolean {
  const held = rolesIn(hat, unitId);
  return held.length > 0 && held.every((role) => role === 'clerk');
}
