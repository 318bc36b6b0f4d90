import { z } from 'zod';

const id = z.string().min(1).max(64);
const time = z.iso.datetime();

/**
 * Who a file that came back is from: the one who brings it, a leader or unit of the agency, a body outside by its
 * name, or one who was asked in a round of opinions.
 */
export const returnedFromSchema = z.object({
  kind: z.enum(['self', 'leader', 'unit', 'body', 'addressee']),
  /** Of the leader, the unit or the addressee. */
  fromId: id.optional(),
  /** Of a body outside. */
  name: z.string().trim().max(200).optional(),
  /** The file does not say which copy it was: it is one of this plan all the same. */
  confirmed: z.enum(['yes', 'no']).default('no'),
});
export type ReturnedFrom = z.infer<typeof returnedFromSchema>;

export const returnedTrayKinds = [
  'insertion',
  'deletion',
  'computed',
  'field',
  'heading',
  'style',
  'join',
  'acceptedInsertion',
  'rejectedInsertion',
  'acceptedDeletion',
  'rejectedDeletion',
  'comment',
  'answer',
  'done',
  'reopened',
  'commentGone',
] as const;
export type ReturnedTrayKind = (typeof returnedTrayKinds)[number];

/** Lines of the frame of the page that a file may change. */
export const returnedFields = [
  'superior',
  'issuer',
  'nation',
  'number',
  'placeAndDay',
  'documentKind',
  'decider',
  'signingFor',
  'signerPosition',
  'signerName',
] as const;
export type ReturnedField = (typeof returnedFields)[number];

/** Something in the file that became no suggestion and no comment: kept with its words. */
export const returnedTrayItemSchema = z.object({
  kind: z.enum(returnedTrayKinds),
  words: z.string(),
  /** "Mục II.1" as it was in the copy; empty above the first section. */
  where: z.string(),
  /** The line that it was done to, as the copy had it; its beginning when it is long. */
  line: z.string(),
  /** What is nearest to it in the text as it was when the file came. */
  nearId: z.string().nullable(),
  /** The name that the file gives. */
  author: z.string(),
  /** Of a `field`: which line of the frame; `line` is what it said, `words` what it says in the file. */
  field: z.enum(returnedFields).optional(),
});
export type ReturnedTrayItem = z.infer<typeof returnedTrayItemSchema>;

/**
 * `again`: this very file was taken in before; `older`: others have changed the plan since the copy was handed out;
 * `unknownCopy`: the file does not say which copy it was; `untracked`: without a copy only changes that Word tracked
 * can be told; `forms`: bold, italics and the like were changed where the plan has no such form of its own; `nothing`: no
 * change at all.
 */
export const returnedWarnings = ['again', 'older', 'unknownCopy', 'untracked', 'forms', 'nothing'] as const;
export type ReturnedWarning = (typeof returnedWarnings)[number];

/** What became of a file that came back. GET /api/plans/:id/returned/:fileId gives its bytes. */
export const returnedReportSchema = z.object({
  id,
  fileName: z.string(),
  time,
  /** Who brought it. */
  byName: z.string(),
  /** In whose name its changes stand. */
  fromName: z.string(),
  /** When the copy was handed out; null when it is not known. */
  copyTime: time.nullable(),
  suggestionIds: z.array(z.string()),
  threadIds: z.array(z.string()),
  /** Answers in threads that the copy had. */
  answers: z.number().int(),
  tray: z.array(returnedTrayItemSchema),
  warnings: z.array(z.enum(returnedWarnings)),
  /** Names that the file itself gives to who changed or commented. */
  authors: z.array(z.string()),
});
export type ReturnedReport = z.infer<typeof returnedReportSchema>;

/** `asks`: the file does not say which plan it is of; sent again with `confirmed` it is taken in. */
export const returnedAnswerSchema = z.union([
  returnedReportSchema,
  z.object({ asks: z.literal('identity') }),
]);
export type ReturnedAnswer = z.infer<typeof returnedAnswerSchema>;

/** GET /api/plans/:id/returned: files that came back, newest first, and who one may come from. */
export const returnedListSchema = z.object({
  reports: z.array(returnedReportSchema),
  /** May bring one in his own name; may bring one in the name of others. */
  maySelf: z.boolean(),
  mayOthers: z.boolean(),
  sources: z.array(
    z.object({ kind: z.enum(['leader', 'unit', 'addressee']), id, name: z.string(), note: z.string() }),
  ),
});
export type ReturnedList = z.infer<typeof returnedListSchema>;
