import { z } from 'zod';

/**
 * GET /api/agencies: the agency that answers here, and all that share this address, of which `/co-quan/<slug>`
 * chooses one; none when there is no choice.
 */
export const agencyChoiceSchema = z.object({
  here: z.string(),
  agencies: z.array(z.object({ slug: z.string(), name: z.string() })),
});
export type AgencyChoice = z.infer<typeof agencyChoiceSchema>;
