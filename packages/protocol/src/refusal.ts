import { z } from 'zod';

/**
 * Why an update was refused whole. `malformed`, `schema`, `clientId` and `gap` never come from an honest client;
 * `sectionMoved` means that the text belongs to a section which has been moved since: apply it again by ids.
 */
export const refusalReasons = [
  'malformed',
  'schema',
  'clientId',
  'gap',
  'sectionMoved',
  'readOnly',
  'tooLarge',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** Messages the server sends beside the document, as JSON in Hocuspocus' stateless frames. */
export const serverMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refused'), reason: z.enum(refusalReasons), detail: z.string().optional() }),
]);
export type ServerMessage = z.infer<typeof serverMessageSchema>;

/** Messages the client sends: `released` gives its client id back, when it holds nothing unsent. */
export const clientMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('released'), clientId: z.number().int() }),
]);
export type ClientMessage = z.infer<typeof clientMessageSchema>;
