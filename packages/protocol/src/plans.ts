import { z } from 'zod';
import { planRightsSchema } from './rights.ts';
import { planStates } from './states.ts';

const id = z.string().min(1).max(64);
const time = z.iso.datetime();

/**
 * GET /api/plans?search=&state=&unit= answers a list of these, last changed first; GET /api/plans/:id one of them,
 * GET /api/plans/:id/export.docx (.pdf, .html, .txt) a file of it, GET /api/plans/:id/print.pdf its pages to show:
 * with an ETag, and `print-font: twin` where they are not in Times New Roman itself. PDF needs LibreOffice on the
 * server, else `noOffice`.
 */
export const planSummarySchema = z.object({
  id,
  title: z.string(),
  state: z.enum(planStates),
  leadUnitId: id,
  coUnitIds: z.array(id),
  changedAt: time,
  changedBy: z.string().nullable(),
  /** The name of the person who drafts it, or null when nobody is named. */
  drafter: z.string().nullable(),
  /** Names of the people who have the plan open now. */
  present: z.array(z.object({ userId: id, name: z.string(), unitIds: z.array(id) })),
  /** Threads of comments that the person sees and nobody has resolved. */
  openThreads: z.number().int(),
  /** Suggestions in the text that nobody has settled, a moment after it was changed. */
  openSuggestions: z.number().int(),
});
export type PlanSummary = z.infer<typeof planSummarySchema>;

/** What the list of plans is narrowed to. */
export const planFilterSchema = z.object({
  search: z.string().max(200).optional(),
  state: z.enum(planStates).optional(),
  unit: z.string().max(64).optional(),
});

/** GET /api/templates. A field is asked for when a plan is made; `{{name}}` in the template takes its value. */
export const templateSchema = z.object({
  id,
  name: z.string(),
  description: z.string(),
  fields: z.array(
    z.object({ name: z.string(), label: z.string(), example: z.string(), required: z.boolean() }),
  ),
});
export type TemplateSummary = z.infer<typeof templateSchema>;

/** POST /api/plans. */
export const newPlanSchema = z.object({
  templateId: id,
  values: z.record(z.string(), z.string().max(2000)),
  leadUnitId: id,
  coUnitIds: z.array(id).max(50),
});
export type NewPlan = z.infer<typeof newPlanSchema>;

export const newPlanAnswerSchema = z.object({ id });
export type NewPlanAnswer = z.infer<typeof newPlanAnswerSchema>;

/** POST /api/plans/:id/connection, before the room is joined. */
export const connectionSchema = z.object({
  /** The Yjs client id this tab writes with; leased, so that a plan's ids stay few. */
  clientId: z.number().int().positive(),
  schemaVersion: z.number().int(),
  epoch: z.number().int(),
  plan: planSummarySchema.omit({ present: true, openThreads: true, openSuggestions: true }),
  rights: planRightsSchema,
});
export type Connection = z.infer<typeof connectionSchema>;

/** POST /api/plans/:id/move: the section with all below it goes before another one, or to the end. */
export const moveSectionSchema = z.object({
  sectionId: id,
  beforeId: id.nullable(),
  level: z.number().int().min(1).max(4),
});
export type MoveSection = z.infer<typeof moveSectionSchema>;
