import { z } from 'zod';

/** What a person shows the others in awareness, under the key `user`. `color` is the hue of the unit, 0–7. */
export const presenceSchema = z.object({
  id: z.string(),
  name: z.string(),
  unit: z.string(),
  color: z.number().int().min(0).max(7),
});
export type Presence = z.infer<typeof presenceSchema>;

/** The token of Hocuspocus' Auth frame, as JSON; who the person is comes from the cookie alone. */
export const joinSchema = z.object({
  schemaVersion: z.number().int(),
  epoch: z.number().int(),
  clientId: z.number().int(),
});
export type Join = z.infer<typeof joinSchema>;
