import { z } from 'zod';

const id = z.string().min(1).max(64);

/** What becomes of the tracked changes of a file: suggestions, the text as changed, or as it was before. */
export const trackedChoices = ['suggest', 'final', 'original'] as const;
export type TrackedChoice = (typeof trackedChoices)[number];

/** The fields of the form beside its `file`; `coUnitIds` may come several times. */
export const importFormSchema = z.object({
  leadUnitId: id,
  coUnitIds: z.array(id).max(50),
  changes: z.enum(trackedChoices).nullable(),
});

/**
 * POST /api/plans/import: a form with the units, `changes` (a tracked choice, if it was made) and the `file`. When the
 * file has tracked changes and no choice was made, nothing is stored and the answer asks for one.
 */
export const importAnswerSchema = z.union([z.object({ id }), z.object({ asks: z.literal('changes') })]);
export type ImportAnswer = z.infer<typeof importAnswerSchema>;

/** What a part of the plan was taken for, or something to look at; `place` is the id of a node of the plan. */
export const importRowSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('recognised'),
    as: z.string(),
    sure: z.enum(['sure', 'likely', 'unsure']),
    text: z.string(),
    place: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('finding'),
    severity: z.enum(['error', 'warning', 'info']),
    message: z.string(),
    text: z.string().nullable(),
    place: z.string().nullable(),
  }),
]);
export type ImportRow = z.infer<typeof importRowSchema>;

/** GET /api/plans/:id/import: how the file was understood that the plan was made of; null for a plan of another origin. */
export const importReportSchema = z.object({
  fileName: z.string(),
  time: z.iso.datetime(),
  rows: z.array(importRowSchema),
  /** Indexes of the rows that somebody has ticked off. */
  seen: z.array(z.number().int().min(0)),
  isAway: z.boolean(),
});
export type ImportReport = z.infer<typeof importReportSchema>;

/** PUT /api/plans/:id/import: ticks rows off or puts the whole report away, or back. */
export const importChangeSchema = z.union([
  z.object({ row: z.number().int().min(0), isSeen: z.boolean() }),
  z.object({ isAway: z.boolean() }),
]);
export type ImportChange = z.infer<typeof importChangeSchema>;

/** A thread of comments of the file; `quote` is the text they were made on. */
export const importedThreadSchema = z.object({
  id: z.string(),
  isDone: z.boolean(),
  quote: z.string(),
  comments: z.array(z.object({ author: z.string(), time: z.string().nullable(), text: z.string() })),
});
export type ImportedThread = z.infer<typeof importedThreadSchema>;
