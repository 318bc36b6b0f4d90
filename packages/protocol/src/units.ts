import { z } from 'zod';

const id = z.string().min(1).max(64);
const name = z.string().trim().min(1).max(200);
const code = z.string().trim().min(1).max(30);

/**
 * What a unit is, from the top down. `until` is the last day of a kind that is no more: the district ended with the
 * two-tier local government (from 01/7/2025 a province has communes right below it).
 */
export const unitKinds = {
  province: { name: 'UBND cấp tỉnh' },
  department: { name: 'Sở, ban, ngành' },
  district: { name: 'UBND cấp huyện', until: '2025-06-30' },
  commune: { name: 'UBND cấp xã' },
  office: { name: 'Phòng, văn phòng' },
  section: { name: 'Bộ phận' },
  school: { name: 'Trường, đơn vị sự nghiệp' },
  team: { name: 'Tổ' },
  other: { name: 'Đơn vị khác' },
} as const satisfies Record<string, { name: string; until?: string }>;
export type UnitKind = keyof typeof unitKinds;
const kind = z.enum(Object.keys(unitKinds) as UnitKind[]);

/** A unit of the agency, at its place in the tree. `color` is one of the eight unit hues, 0–7. */
export const unitSchema = z.object({
  id,
  name: z.string(),
  /** As in ký hiệu and "Lưu: VT, …": GDTrH. */
  code: z.string(),
  /** As it stands among the nơi nhận, where that is shorter than the name; empty: the name itself. */
  recipientName: z.string(),
  kind,
  /** The unit it belongs to; null right below the agency. */
  parentId: id.nullable(),
  color: z.number().int().min(0).max(7),
});
export type Unit = z.infer<typeof unitSchema>;

/**
 * POST /api/units (administrators) answers the unit. GET /api/units answers all that exist today to everybody, each
 * before those below it and siblings in their order.
 */
export const newUnitSchema = z.object({
  name,
  code,
  recipientName: z.string().trim().max(200).optional(),
  kind: kind.optional(),
  parentId: id.nullable().optional(),
});
export type NewUnit = z.infer<typeof newUnitSchema>;

/**
 * PUT /api/units/:id (administrators) answers the unit. A name changed here was misspelt; a unit that has another name
 * from a day on is renamed (see `unitRenamingSchema`).
 */
export const unitChangeSchema = newUnitSchema.omit({ parentId: true }).partial();
export type UnitChange = z.infer<typeof unitChangeSchema>;

/** POST /api/units/:id/move (administrators): below `parentId`, before the sibling `beforeId` or as the last one. */
export const unitMoveSchema = z.object({ parentId: id.nullable(), beforeId: id.nullable() });
export type UnitMove = z.infer<typeof unitMoveSchema>;

/** POST /api/units/:id/rename (administrators): it has another name and code from the day `on`. */
export const unitRenamingSchema = z.object({ name, code, on: z.iso.date() });
export type UnitRenaming = z.infer<typeof unitRenamingSchema>;

/**
 * POST /api/units/:id/end (administrators): merged into a unit, or dissolved, from the day `on`. People, plans and the
 * units below go to `intoId`; without it nothing may be left there. What is printed keeps the old name.
 */
export const unitEndSchema = z.object({
  how: z.enum(['merged', 'dissolved']),
  on: z.iso.date(),
  intoId: id.nullable(),
});
export type UnitEnd = z.infer<typeof unitEndSchema>;

/** GET /api/units/history answers a list of these, the latest first; names are those of that day. */
export const unitEventSchema = z.object({
  id,
  unitId: id,
  how: z.enum(['renamed', 'merged', 'dissolved']),
  on: z.iso.date(),
  name: z.string(),
  code: z.string(),
  /** The new name of the unit, or that of the one which took over; null when nobody did. */
  nextName: z.string().nullable(),
  recordedBy: z.string(),
});
export type UnitEvent = z.infer<typeof unitEventSchema>;

/** A name for several recipients at once, as in "Các phòng chuyên môn"; GET /api/recipient-groups answers all. */
export const recipientGroupSchema = z.object({
  id,
  name: z.string(),
  unitIds: z.array(id),
  /** Recipients that are no units of the agency, by name. */
  others: z.array(z.string()),
});
export type RecipientGroup = z.infer<typeof recipientGroupSchema>;

/** POST /api/recipient-groups, PUT and DELETE /api/recipient-groups/:id (administrators). */
export const newRecipientGroupSchema = z
  .object({ name, unitIds: z.array(id).max(500), others: z.array(name).max(500).default([]) })
  .refine(({ unitIds, others }) => unitIds.length + others.length > 0);
export type NewRecipientGroup = z.infer<typeof newRecipientGroupSchema>;
