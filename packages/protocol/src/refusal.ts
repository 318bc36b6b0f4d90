import { z } from 'zod';
import { planRightsSchema } from './rights.ts';

/**
 * Why an update was refused whole. `malformed`, `schema`, `clientId` and `gap` never come from an honest client;
 * `sectionMoved` means that the text belongs to a section which has been moved since: apply it again by ids;
 * `foreignPlace` and `frozen` that the person may not, or no longer, write there; `suggestion` that it changes what
 * another person suggested; `placeOrder` that it would put a place below another owner.
 */
export const refusalReasons = [
  'malformed',
  'schema',
  'clientId',
  'gap',
  'sectionMoved',
  'foreignPlace',
  'frozen',
  'suggestion',
  'placeOrder',
  'readOnly',
  'tooLarge',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** The place that an update may not touch; `id` is null for what lies outside all places. */
export const refusedPlaceSchema = z.object({
  id: z.string().nullable(),
  /** "Mục III.4", "Phụ lục II", "Dòng 3 của bảng phân công"; as it can stand in a sentence. */
  name: z.string(),
  /** Names of the units that answer for it. */
  owners: z.array(z.string()),
});
export type RefusedPlace = z.infer<typeof refusedPlaceSchema>;

/** Messages the server sends beside the document, as JSON in Hocuspocus' stateless frames. */
export const serverMessageSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('refused'),
    reason: z.enum(refusalReasons),
    detail: z.string().optional(),
    place: refusedPlaceSchema.optional(),
  }),
  /** What the person may do in this plan has changed. */
  z.object({ kind: z.literal('rights'), rights: planRightsSchema }),
  /** Something about the plan that is not in its text has changed: ask for it again, or only for these of it. */
  z.object({
    kind: z.literal('changed'),
    what: z.enum(['assignments', 'flow', 'threads', 'rounds']),
    ids: z.array(z.string()).optional(),
  }),
]);
export type ServerMessage = z.infer<typeof serverMessageSchema>;

/** Messages the client sends: `released` gives its client id back, when it holds nothing unsent. */
export const clientMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('released'), clientId: z.number().int() }),
]);
export type ClientMessage = z.infer<typeof clientMessageSchema>;
