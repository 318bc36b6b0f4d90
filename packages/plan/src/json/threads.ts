import { z } from 'zod';

const commentSchema = z.object({
  author: z.string(),
  /** ISO 8601 as the source had it; null when it had none. */
  time: z.string().nullable(),
  text: z.string(),
});

/** A thread of comments beside a plan; `comment` marks in the text carry its id. */
export const threadSchema = z.object({
  id: z.string(),
  isDone: z.boolean(),
  /** The first one opened the thread, the others answer it. */
  comments: z.array(commentSchema).readonly(),
});

export type Thread = z.infer<typeof threadSchema>;
