import { z } from 'zod';

const node = z.record(z.string(), z.unknown()).nullable();
const editSchema = z.object({
  key: z.string(),
  before: node,
  after: node,
  parent: z.string(),
  behind: z.string().nullable(),
});

/** What somebody wrote and could not be put (back) into the plan; it stays until it is put away by hand. */
export const leftOverSchema = z.object({
  id: z.string(),
  text: z.string(),
  /** When it was put aside. */
  at: z.string(),
  /**
   * Others changed the place meanwhile; the place is not, or no longer, the writer's; the text is closed to everybody.
   */
  why: z.enum(['displaced', 'foreign', 'frozen']).default('displaced'),
  /** What was taken out, where the writer took something out. */
  removed: z.string().default(''),
  /** Where it was written; null when only the words in `text` say so. */
  place: z
    .object({
      id: z.string().nullable(),
      name: z.string(),
      /** Units by name, as the server said; empty when it did not. */
      owners: z.array(z.string()),
      /** The places around it, from the inside out. */
      above: z.array(z.string()).default([]),
    })
    .nullable()
    .default(null),
  /** The changes themselves, to be made again as suggestions. */
  edits: z.array(editSchema).default([]),
});
export type LeftOver = z.infer<typeof leftOverSchema>;
