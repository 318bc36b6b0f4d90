import { z } from 'zod';

/**
 * How the agency's documents look: GET /api/look answers everybody, PUT /api/look (administrators) answers the same
 * or refuses a value outside the decree with its clause. Bounds are not the wire's: `parseLook` of the plan room.
 */
export const lookSchema = z.object({
  sizeSet: z.union([z.literal(13), z.literal(14)]),
  margins: z.object({ top: z.number(), bottom: z.number(), left: z.number(), right: z.number() }),
  firstLineMm: z.union([z.literal(10), z.literal(12.7)]),
  lineSpacing: z.number(),
  rules: z.enum(['drawn', 'border']),
});
