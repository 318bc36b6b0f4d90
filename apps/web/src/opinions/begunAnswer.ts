import { checkPointSchema, letterSchema } from '@duthao/protocol';
import { z } from 'zod';

/** An answer on its way: words may still end in a blank, which the schema of what is sent takes off. */
const chosen = z.enum(['agreed', 'remarks']).nullable();
const checks = checkPointSchema.extend({ note: z.string() }).array();

export const begunAnswerSchema = z.object({ chosen, checks, words: z.string() });
export const begunEntrySchema = z.object({
  chosen,
  checks,
  letter: letterSchema.extend({ number: z.string(), note: z.string() }),
});
