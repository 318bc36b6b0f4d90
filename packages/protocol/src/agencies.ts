import { z } from 'zod';

/**
 * GET /api/entrance, what the sign-in page shows: the agency that answers here; all that share this address, of which
 * `/co-quan/<slug>` chooses one (none when there is no choice, or when names are not shown to strangers); and the label
 * of the agency's own way to sign in.
 */
export const entranceSchema = z.object({
  here: z.string(),
  agencies: z.array(z.object({ slug: z.string(), name: z.string() })),
  signOn: z.string().nullable(),
});
export type Entrance = z.infer<typeof entranceSchema>;
