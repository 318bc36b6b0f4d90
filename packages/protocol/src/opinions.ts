import { z } from 'zod';

const id = z.string().min(1).max(64);
const time = z.iso.datetime();
const day = z.iso.date();
const line = z.string().trim().max(500);

/** `opinions`: lấy ý kiến; `legal`: ý kiến pháp lý, by the agency's checklist. */
export const roundKinds = ['opinions', 'legal'] as const;
export type RoundKind = (typeof roundKinds)[number];

/** How silence until the deadline counts by the agency's rule; the sentence is printed in the request. */
export const silenceRules = ['none', 'agrees'] as const;
export type SilenceRule = (typeof silenceRules)[number];

/** Where one who was asked stands. `remarks`: có ý kiến; `silent`: the round was closed without an answer of his. */
export const answerStates = ['waiting', 'agreed', 'remarks', 'silent'] as const;
export type AnswerState = (typeof answerStates)[number];
export const answerStateNames: Readonly<Record<AnswerState, string>> = {
  waiting: 'Chưa trả lời',
  agreed: 'Nhất trí',
  remarks: 'Có ý kiến',
  silent: 'Không có văn bản trả lời',
};

/** Giải trình: what the unit that leads says to an opinion. */
export const responseKinds = ['accepted', 'partly', 'explained'] as const;
export type ResponseKind = (typeof responseKinds)[number];
export const responseNames: Readonly<Record<ResponseKind, string>> = {
  accepted: 'Tiếp thu',
  partly: 'Tiếp thu một phần',
  explained: 'Giải trình',
};

/** A point of the checklist for ý kiến pháp lý, and what was said to it. */
export const checkPointSchema = z.object({
  id,
  name: z.string().trim().min(1).max(300),
  verdict: z.enum(['fits', 'remark']).nullable(),
  note: z.string().trim().max(4000),
});
export type CheckPoint = z.infer<typeof checkPointSchema>;

/** How an answer from outside came: its number and date as written on it, and through which channel. */
export const letterSchema = z.object({
  channel: z.enum(['letter', 'file', 'handwritten', 'spoken']),
  number: line,
  date: day.nullable(),
  /** Who said it, or what else there is to know: "đ/c Hòa, Văn phòng, qua điện thoại". */
  note: line,
});
export type Letter = z.infer<typeof letterSchema>;

/** A file that came with an answer. GET /api/plans/:id/rounds/:roundId/addressees/:addresseeId/files/:fileId gives its bytes. */
export const answerFileSchema = z.object({
  id,
  name: z.string(),
  size: z.number().int(),
  sha256: z.string(),
});
export type AnswerFile = z.infer<typeof answerFileSchema>;

/** One who was asked: a unit of the agency (or a person of it, for ý kiến pháp lý), or a body outside. */
export const addresseeSchema = z.object({
  id,
  kind: z.enum(['unit', 'person', 'body']),
  /** Of the unit or the person; null for a body outside. */
  refId: z.string().nullable(),
  name: z.string(),
  state: z.enum(answerStates),
  answeredAt: time.nullable(),
  /** Who confirmed it for the unit. */
  answeredBy: z.string().nullable(),
  /** Who entered the answer for it ("nhập thay ý kiến của …"). */
  enteredBy: z.string().nullable(),
  letter: letterSchema.nullable(),
  files: z.array(answerFileSchema),
  /** What it says as a whole. */
  words: z.string(),
  checks: z.array(checkPointSchema),
  remindedAt: time.nullable(),
  /** The one who asks may answer here: as head of the unit, as the person, or by entering it for the body. */
  mayAnswer: z.boolean(),
  mayEnter: z.boolean(),
});
export type Addressee = z.infer<typeof addresseeSchema>;

/** What the unit that leads says. Several equal opinions share one, and then the same `groupId`. */
export const responseSchema = z.object({
  kind: z.enum(responseKinds),
  words: z.string(),
  by: z.string(),
  at: time,
  groupId: z.string().nullable(),
});
export type OpinionResponse = z.infer<typeof responseSchema>;

/** Words that an opinion had before, and what was answered to those: the words it has now are not answered by it. */
export const earlierWordingSchema = z.object({
  words: z.string(),
  place: z.string(),
  response: responseSchema.omit({ groupId: true }),
  /** When, and by whom, it was worded anew. */
  until: time,
  by: z.string(),
});
export type EarlierWording = z.infer<typeof earlierWordingSchema>;

/** One row of the table: one opinion of one who was asked. */
export const opinionSchema = z.object({
  id,
  addresseeId: id,
  /** The place in the plan that it is about; null: the plan as a whole. */
  placeId: z.string().nullable(),
  /** "Mục II.3 Giáo dục mầm non", as it is called now, or was when it was last in the text. */
  place: z.string(),
  words: z.string(),
  /** When it got these words; who answers it names this. */
  wordedAt: time,
  /** The earlier first. */
  earlier: z.array(earlierWordingSchema),
  /** The words of the plan it is about, when there were any. */
  quote: z.string(),
  threadId: z.string().nullable(),
  suggestionIds: z.array(id),
  /** Who of the unit wrote it. */
  author: z.string(),
  response: responseSchema.nullable(),
  /** Those with the same one contradict each other: listed for the leader. */
  disputeId: z.string().nullable(),
});
export type Opinion = z.infer<typeof opinionSchema>;

export const disputeSchema = z.object({ id, title: z.string(), note: z.string() });
export type Dispute = z.infer<typeof disputeSchema>;

/** For the tờ trình. `unanswered`: opinions that the unit that leads has not answered. */
export const roundCountsSchema = z.object({
  asked: z.number().int(),
  answered: z.number().int(),
  agreed: z.number().int(),
  remarks: z.number().int(),
  /** Not answered: still waiting, or silent. */
  silent: z.number().int(),
  opinions: z.number().int(),
  unanswered: z.number().int(),
});
export type RoundCounts = z.infer<typeof roundCountsSchema>;

/** GET /api/plans/:id/rounds answers these, the latest first. Every change below answers the round as it then is. */
export const roundSchema = z.object({
  id,
  kind: z.enum(roundKinds),
  /** The how-manieth of its kind in this plan: "lần 2". */
  no: z.number().int(),
  isOpen: z.boolean(),
  sentAt: time,
  sentBy: z.string(),
  due: day,
  note: z.string(),
  silence: z.enum(silenceRules),
  /** As it is printed in the request; empty when the agency has no rule. */
  silenceSentence: z.string(),
  addressees: z.array(addresseeSchema),
  opinions: z.array(opinionSchema),
  disputes: z.array(disputeSchema),
  counts: roundCountsSchema,
  /** Of the one who asks: sends, closes, reminds and enters answers; answers opinions. */
  mayRun: z.boolean(),
  mayRespond: z.boolean(),
});
export type Round = z.infer<typeof roundSchema>;

/** How much came after rounds were submitted: new rounds; answers and opinions that are new or otherwise now. */
export const roundsSinceSchema = z.object({
  rounds: z.number().int(),
  answers: z.number().int(),
  opinions: z.number().int(),
});
export type RoundsSince = z.infer<typeof roundsSinceSchema>;

/** GET /api/plans/:id/rounds?version=: as they stood when this version was submitted. */
export const roundQuerySchema = z.object({ version: z.coerce.number().int().positive().optional() });

export const roundListSchema = z.object({
  rounds: z.array(roundSchema),
  /** For who sees what was submitted to him, or asks for it: `rounds` are as they stood in this version, whatever came since. */
  asSubmitted: z.object({ no: z.number().int(), time, since: roundsSinceSchema }).nullable(),
  maySend: z.boolean(),
  /** As the agency has set them; what a new round begins with. */
  checks: z.array(z.string()),
  silence: z.enum(silenceRules),
  silenceSentence: z.string(),
});
export type RoundList = z.infer<typeof roundListSchema>;

/**
 * GET /api/plans/:id/places: the parts of the plan that an opinion can be about, in the order of the text; to whom the
 * draft is open.
 */
export const placeNameSchema = z.object({ id, name: z.string() });
export type PlaceName = z.infer<typeof placeNameSchema>;

/** POST /api/plans/:id/rounds (who leads the plan): the plan goes out as it reads now. */
export const newRoundSchema = z.object({
  kind: z.enum(roundKinds),
  due: day,
  note: z.string().trim().max(4000),
  silence: z.enum(silenceRules),
  unitIds: z.array(id).max(100),
  personIds: z.array(id).max(50),
  bodies: z.array(z.string().trim().min(1).max(200)).max(300),
});
export type NewRound = z.infer<typeof newRoundSchema>;

/** PUT /api/plans/:id/rounds/:roundId (who runs it): another deadline, closed or open again, asked too. */
export const roundChangeSchema = z.object({
  due: day.optional(),
  isOpen: z.boolean().optional(),
  addUnitIds: z.array(id).max(100).optional(),
  addPersonIds: z.array(id).max(50).optional(),
  addBodies: z.array(z.string().trim().min(1).max(200)).max(300).optional(),
});
export type RoundChange = z.infer<typeof roundChangeSchema>;

/** POST /api/plans/:id/rounds/:roundId/remind: tells those who have not answered; the text for bodies outside is shown. */
export const roundRemindingSchema = z.object({ addresseeIds: z.array(id).min(1).max(300) });

/** A thread as it was read: the comments that stand in it, and when each was last edited. */
export const readThreadSchema = z.object({
  id,
  comments: z.array(z.object({ id, editedAt: time.nullable() })).max(500),
});
export type ReadThread = z.infer<typeof readThreadSchema>;

/**
 * PUT /api/plans/:id/rounds/:roundId/addressees/:addresseeId: the answer of one who was asked, by the head of the unit,
 * the person, or ("nhập thay") by who runs the round. `threads` are those of the unit's own circle that leave it with
 * this answer, each with the comments that were read in it: what was said since does not leave unread (`conflict`). Each
 * becomes an opinion, its proposal a suggestion. An answer may be given anew while the round is open; opinions that were
 * answered already stay.
 */
export const answerSchema = z.object({
  state: z.enum(['agreed', 'remarks']),
  words: z.string().trim().max(10_000),
  threads: z.array(readThreadSchema).max(1000).default([]),
  checks: z.array(checkPointSchema).max(30).default([]),
  letter: letterSchema.nullable().default(null),
  /** `answeredAt` as it stood when the answer was begun: one given meanwhile is not overwritten unread (`conflict`). */
  seenAt: time.nullable().optional(),
});
export type Answer = z.input<typeof answerSchema>;

/**
 * POST …/addressees/:addresseeId/opinions: one row more; PUT and DELETE …/opinions/:opinionId of the round. One that was
 * answered and is worded anew counts as not answered: what was answered stays with the words it was given to.
 */
export const newOpinionSchema = z.object({
  placeId: id.nullable(),
  words: z.string().trim().min(1).max(10_000),
  quote: z.string().max(20_000).default(''),
});
export type NewOpinion = z.input<typeof newOpinionSchema>;

/**
 * POST /api/plans/:id/rounds/:roundId/respond: one answer to all of these. `kind` null takes the answer back. Each is
 * named with the words that were read: one that was worded anew meanwhile is not answered unread (`conflict`).
 */
export const respondingSchema = z.object({
  opinions: z
    .array(z.object({ id, wordedAt: time }))
    .min(1)
    .max(1000),
  kind: z.enum(responseKinds).nullable(),
  words: z.string().trim().max(10_000),
});
export type Responding = z.infer<typeof respondingSchema>;

/** POST /api/plans/:id/rounds/:roundId/disputes: these contradict each other; none: they no longer do. */
export const newDisputeSchema = z.object({
  id: id.nullable(),
  title: z.string().trim().min(1).max(300),
  note: z.string().trim().max(4000),
  opinionIds: z.array(id).max(1000),
});
export type NewDispute = z.infer<typeof newDisputeSchema>;

/** GET and PUT /api/opinion-settings (administrators): the agency's rule for silence and its checklist. */
export const opinionSettingsSchema = z.object({
  silence: z.enum(silenceRules),
  silenceSentence: z.string().trim().max(500),
  checks: z.array(z.string().trim().min(1).max(300)).max(30),
});
export type OpinionSettings = z.infer<typeof opinionSettingsSchema>;

/**
 * GET /api/plans/:id/rounds/:roundId/table.docx and table.xlsx: bảng tổng hợp, tiếp thu, giải trình, by who gave the
 * opinions or by the parts of the plan. For whoever sees the whole round.
 */
export const roundTableQuerySchema = z.object({ by: z.enum(['giver', 'section']).default('giver') });

/** GET /api/plans/:id/rounds/:roundId/request.docx: the công văn; to bodies outside when there are any, else to units. */
export const roundLetterQuerySchema = z.object({ to: z.enum(['bodies', 'units']).optional() });
