import { z } from 'zod';

const id = z.string().min(1).max(64);

/** Where the person may write; `WritingRights` of the plan room says what each part means. */
export const writingRightsSchema = z.object({
  rest: z.boolean(),
  places: z.record(id, z.boolean()),
  elsewhere: z.enum(['suggest', 'form', 'nothing']),
});

/** What one person may do in one plan now. The room says it again whenever it changes (see `serverMessageSchema`). */
export const planRightsSchema = z.object({
  writing: writingRightsSchema,
  /** The lead drafter, the head of the unit that leads, its deputies: in every state. */
  leads: z.boolean(),
  /** Gives places to units: who leads, while the text is open. */
  assigns: z.boolean(),
  /** Of these units the person may give places on to persons and confirm that they are done. */
  heads: z.array(id),
  /** Comments and answers comments, in every place, for all who may open the plan. */
  comments: z.boolean(),
  /** Units that were asked for their opinion: the person comments among their people. */
  circles: z.array(id),
  /** Takes no part but to be asked: what the person says goes to those who work on the plan, not to others who are asked. */
  isOnlyAsked: z.boolean(),
  /** A leader who was asked in: reads and suggests, and is shown to nobody. */
  isUnseen: z.boolean(),
});
export type PlanRights = z.infer<typeof planRightsSchema>;
