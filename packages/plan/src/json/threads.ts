import { z } from 'zod';

const commentSchema = z.object({
  /** A name; `people` of the plan's meta says more when it is an id there. */
  author: z.string(),
  /** ISO 8601 as the source had it; null when it had none. */
  time: z.string().nullable(),
  text: z.string(),
});

/** A thread of comments beside a plan; `comment` marks in the text carry its id. */
export const threadSchema = z.object({
  id: z.string(),
  isDone: z.boolean(),
  /** The words it was made on, as they were. */
  quote: z.string().optional(),
  /** The id of the node it hangs on, when it is not on words; a part without an id by the name of its type. */
  nodeId: z.string().optional(),
  /** The suggestion that it speaks of. */
  suggestionId: z.string().optional(),
  /** The first one opened the thread, the others answer it. */
  comments: z.array(commentSchema).readonly(),
});

export type Thread = z.infer<typeof threadSchema>;
