import { z } from 'zod';

const id = z.string().min(1).max(64);
const time = z.iso.datetime();

/** Characters of one comment. */
export const LONGEST_COMMENT = 10_000;

/** A stretch of a comment's text that names somebody or leads somewhere; offsets count UTF-16 units. */
export const commentRefSchema = z.object({
  from: z.number().int().min(0),
  to: z.number().int().min(1),
  /** `node`: a section, a căn cứ or anything else in the plan that has an id. */
  kind: z.enum(['user', 'unit', 'node']),
  id,
});
export type CommentRef = z.infer<typeof commentRefSchema>;

export const commentSchema = z.object({
  id,
  /** Null for a comment that came with a file; `author` then is the name that the file gives. */
  authorId: z.string().nullable(),
  author: z.string(),
  unitId: z.string().nullable(),
  /** ISO 8601; null when a file does not say. */
  time: z.string().nullable(),
  editedAt: time.nullable(),
  /** Empty, and no refs, once its author has taken it back while others had answered. */
  text: z.string(),
  refs: z.array(commentRefSchema),
  isGone: z.boolean(),
  /** What the one who asks may do with it. */
  mayEdit: z.boolean(),
});
export type PlanComment = z.infer<typeof commentSchema>;

/**
 * What a thread hangs on: words in the text (a `comment` mark carries its id), a node of the plan by its id (a cell, a
 * section, a footnote; a part without an id by the name of its type, "letterhead"), or a suggestion.
 */
export const threadAnchorSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text') }),
  z.object({ kind: z.literal('node'), nodeId: id }),
  z.object({ kind: z.literal('suggestion'), suggestionId: id }),
]);
export type ThreadAnchor = z.infer<typeof threadAnchorSchema>;

export const threadSchema = z.object({
  id,
  anchor: threadAnchorSchema,
  /** The words it was made on, as they were; empty where there were none. */
  quote: z.string(),
  /** Only people of this unit see it, until its head sends it to the unit that leads; null: all who may open the plan. */
  unitId: z.string().nullable(),
  /** Words that are proposed instead of the quote; they become a suggestion when the thread leaves its unit. */
  proposal: z.string().nullable(),
  isDone: z.boolean(),
  /** The name of who resolved it; null while it is open, and for one that came resolved with a file. */
  doneBy: z.string().nullable(),
  comments: z.array(commentSchema),
  /** Something in it is new to the one who asks. */
  isUnread: z.boolean(),
  /** May resolve and reopen it. */
  maySettle: z.boolean(),
  /** May hang it on another place once its own is gone from the text. */
  mayHang: z.boolean(),
});
export type PlanThread = z.infer<typeof threadSchema>;

/**
 * GET /api/plans/:id/threads: all that the person sees, in the order of the text; `?ids=a,b` only these, and those of
 * them that are no more stand in `gone`. Every change below answers the same for its own thread.
 */
export const threadListSchema = z.object({ threads: z.array(threadSchema), gone: z.array(id) });
export type ThreadList = z.infer<typeof threadListSchema>;

/** What stands behind the question mark: ids with commas between them. */
export const threadQuerySchema = z.object({ ids: z.string().max(65_000).optional() });

/** What was written, as it was typed: the server tidies it and moves the offsets of `refs` with it. */
const writtenSchema = z.object({
  text: z.string().min(1).max(LONGEST_COMMENT),
  refs: z.array(commentRefSchema).max(100).default([]),
});

const structId = z.object({ client: z.number().int().min(0), clock: z.number().int().min(0) });
/** A position in a text of the room's document: Yjs' relative position as JSON. */
const position = z.object({
  type: structId.nullish(),
  item: structId.nullish(),
  assoc: z.number().int().optional(),
});

/** A place that the person has chosen. */
const placeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), from: position, to: position, quote: z.string().min(1).max(20_000) }),
  z.object({ kind: z.literal('node'), nodeId: id }),
  z.object({ kind: z.literal('suggestion'), suggestionId: id }),
]);

/**
 * POST /api/plans/:id/threads. For words in the text the server writes the `comment` mark itself; when they no longer
 * read as `quote` the answer is `conflict` and nothing is written.
 */
export const newThreadSchema = writtenSchema.extend({
  on: placeSchema,
  /** Only among the people of this unit; others do not learn what stands in it. */
  unitId: id.nullable().default(null),
  /** In a unit's circle only, on words: what they should read instead; elsewhere the text itself takes suggestions. */
  proposal: z.string().max(20_000).nullable().default(null),
});
export type NewThread = z.input<typeof newThreadSchema>;

/** PUT /api/plans/:id/threads/:threadId/place: what a thread hangs on anew whose own place is gone from the text. */
export const rehangingSchema = z.object({ on: placeSchema });
export type Rehanging = z.input<typeof rehangingSchema>;

/** POST /api/plans/:id/threads/:threadId/comments answers; PUT …/comments/:commentId (its author) words it anew. */
export const newCommentSchema = writtenSchema;
export type NewComment = z.input<typeof newCommentSchema>;

/** PUT /api/plans/:id/threads/:threadId: resolves or reopens it. DELETE …/comments/:commentId: its author takes it back. */
export const settlingSchema = z.object({ isDone: z.boolean() });
export type Settling = z.infer<typeof settlingSchema>;

/** POST /api/plans/:id/threads/read: the person has seen these as they are now. */
export const threadsReadSchema = z.object({ ids: z.array(id).min(1).max(1000) });
export type ThreadsRead = z.infer<typeof threadsReadSchema>;

/** GET /api/plans/:id/people: who can be mentioned; `mayOpen` is false for those who cannot open this plan. */
export const planPersonSchema = z.object({
  id,
  name: z.string(),
  unitIds: z.array(id),
  mayOpen: z.boolean(),
});
export type PlanPerson = z.infer<typeof planPersonSchema>;
