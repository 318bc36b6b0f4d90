import { z } from 'zod';
import { planRightsSchema } from './rights.ts';

const id = z.string().min(1).max(64);
const time = z.iso.datetime();
const day = z.iso.date();
/** `forWhom` is the name in whose place it was done, where not in one's own. */
const act = z.object({ at: time, by: id.nullable(), forWhom: z.string().nullable() });

/** What a unit has to write at a place. Of places below only those stand here that were given out by themselves. */
export const assignmentSchema = z.object({
  placeId: id,
  unitId: id,
  /** Persons of the unit that the place was given on to; empty: everybody of the unit who writes. */
  userIds: z.array(id),
  /** Hạn gửi that counts here: its own, that of the nearest place above, or that of the whole plan. */
  due: day.nullable(),
  /** Somebody of the unit has written there since. */
  startedAt: time.nullable(),
  /** "Đã xong phần tôi". */
  done: act.nullable(),
  /** By the head of the unit; what others change there afterwards is shown to the unit. */
  confirmed: act.nullable(),
  /** The place is no more in the text; `name` is what it was called. */
  isGone: z.boolean(),
  /** "Mục II.1", "Dòng 3 của bảng phân công". */
  name: z.string(),
  title: z.string(),
});
export type Assignment = z.infer<typeof assignmentSchema>;

/**
 * GET /api/plans/:id/assignments. `dues` are hạn gửi by place; a place without one has that of the nearest place
 * above that has one. `people` are all who are named, and all who may be. Every change below answers the same.
 */
export const planAssignmentsSchema = z.object({
  assignments: z.array(assignmentSchema),
  dues: z.record(id, day),
  people: z.array(z.object({ id, name: z.string(), unitIds: z.array(id) })),
  /** The unit that answers for all that was given to nobody. */
  leadUnitId: id,
  /** Until when the whole plan is to be drafted. */
  planDue: day.nullable(),
  /** Whose suggestions are only taken up or reported back. */
  protectedAuthors: z.array(id),
  /** What the one who asks may do. */
  rights: planRightsSchema,
});
export type PlanAssignments = z.infer<typeof planAssignmentsSchema>;

/** PUT /api/plans/:id/assignments/:placeId (who assigns): these units from now on, none: inherits again. */
export const assigningSchema = z.object({ unitIds: z.array(id).max(50), due: day.nullable() });
export type Assigning = z.infer<typeof assigningSchema>;

/** PUT /api/plans/:id/assignments/:placeId/people (the head of the unit): only these write there, none: all again. */
export const namingSchema = z.object({ unitId: id, userIds: z.array(id).max(100) });
export type Naming = z.infer<typeof namingSchema>;

/** POST /api/plans/:id/assignments/:placeId/done (who writes there) and …/confirmed (the head); `false` takes it back. */
export const markingSchema = z.object({ unitId: id, is: z.boolean() });
export type Marking = z.infer<typeof markingSchema>;

/** POST /api/plans/:id/assignments/remind (who assigns): tells those of the units who owe something. */
export const remindingSchema = z.object({ unitIds: z.array(id).min(1).max(50) });
export type Reminding = z.infer<typeof remindingSchema>;
export const remindedSchema = z.object({ told: z.number().int() });
export type Reminded = z.infer<typeof remindedSchema>;

/** What somebody of another unit changed at a place after the unit had confirmed it. */
export const placeChangeSchema = z.object({
  id,
  placeId: id,
  unitId: id,
  name: z.string(),
  author: z.string(),
  from: time,
  to: time,
  /** The lines that changed, before and after. */
  before: z.string(),
  after: z.string(),
});
/** GET /api/plans/:id/place-changes answers those that the person's units have not seen yet, the latest first. */
export type PlaceChange = z.infer<typeof placeChangeSchema>;
/** POST /api/plans/:id/place-changes/seen: the unit has seen these. */
export const changesSeenSchema = z.object({ ids: z.array(id).min(1).max(1000) });

/**
 * GET /api/plans/:id/guests: people asked into the draft who are not of its units, or above them. They read and
 * suggest; leaders stay unseen. POST asks one in, DELETE /api/plans/:id/guests/:userId (both: who assigns) out again.
 */
export const guestSchema = z.object({
  userId: id,
  name: z.string(),
  invitedBy: z.string(),
  forWhom: z.string().nullable(),
  at: time,
});
export type Guest = z.infer<typeof guestSchema>;
export const invitingSchema = z.object({ userId: id });

/** POST /api/plans/:id/suggestions/:id/report-back: a leader's suggestion is not taken up, and why. */
export const reportBackSchema = z.object({ reason: z.string().trim().min(1).max(2000) });
