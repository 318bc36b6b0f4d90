import { z } from 'zod';
import { planStates } from './states.ts';

const id = z.string().min(1).max(64);
const day = z.iso.date();
const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .transform((value) => value.normalize('NFC'));
const password = z.string().min(1).max(200);
const reason = text(500).refine((value) => value !== '');

/** Where numbers come from: the e-office that the body has to use, or our own register. */
export const numberModes = ['elsewhere', 'own'] as const;
export type NumberMode = (typeof numberModes)[number];

/** One series for all documents of the body, or one for each kind (Điều 15.1c: its head decides). */
export const seriesSplits = ['all', 'kind'] as const;
export type SeriesSplit = (typeof seriesSplits)[number];

/** `held` on the day of its date only; `void` with a reason, for ever. */
export type NumberState = 'held' | 'taken' | 'void';

const series = z.string().max(20);
const first = z.number().int().min(1).max(999_999);

/**
 * GET and PUT (administrators) /api/numbers/settings. `starts` are the first numbers of series of this year; series ''
 * is the one for all kinds. What has begun in a year keeps its split and its start until 31 December.
 */
export const numberSettingsSchema = z.object({
  mode: z.enum(numberModes),
  split: z.enum(seriesSplits),
  starts: z.array(z.object({ series, first })).max(40),
});
export type NumberSettings = z.infer<typeof numberSettingsSchema>;

/** What the register keeps about a document as it was when it got its number. */
export const numberFactsSchema = z.object({
  typeName: z.string(),
  subject: z.string(),
  signer: z.string(),
  /** KT. GIÁM ĐỐC; empty when the head signs. */
  authority: z.string(),
  position: z.string(),
  recipients: z.array(z.string()),
  /** Đơn vị, người nhận bản lưu. */
  keeper: z.string(),
});
export type NumberFacts = z.infer<typeof numberFactsSchema>;

/** A line of the register, or of what was recorded from elsewhere. */
export const numberEntrySchema = z.object({
  id,
  source: z.enum(numberModes),
  state: z.enum(['held', 'taken', 'void']),
  year: z.number().int(),
  series,
  number: z.string(),
  code: z.string().nullable(),
  issuer: z.string(),
  datedOn: day,
  signedOn: day.nullable(),
  planId: id.nullable(),
  facts: numberFactsSchema,
  recordedBy: z.string().nullable(),
  recordedAt: z.iso.datetime(),
  voidReason: z.string().nullable(),
  sentOn: day.nullable(),
  copies: z.number().int().nullable(),
  note: z.string(),
});
export type NumberEntry = z.infer<typeof numberEntrySchema>;

/**
 * GET /api/numbers?year=&series= (clerks and administrators), by number; also `/api/numbers/register.xlsx` and `.docx`
 * with the columns of Phụ lục IV.
 */
export const registerFilterSchema = z.object({
  year: z.coerce.number().int().min(1945).max(9999).optional(),
  series: series.optional(),
});
export type RegisterFilter = z.infer<typeof registerFilterSchema>;
export const registerSchema = z.object({
  year: z.number().int(),
  /** Years and series that have numbers. */
  years: z.array(z.number().int()),
  series: z.array(series),
  entries: z.array(numberEntrySchema),
  /** What waits for the clerk: plans to be numbered or to be sent out. */
  waiting: z.array(z.object({ planId: id, title: z.string(), state: z.enum(planStates) })),
});
export type Register = z.infer<typeof registerSchema>;

/** GET /api/plans/:id/number: all that the clerk's page shows before and after. */
export const planNumberSchema = z.object({
  planId: id,
  title: z.string(),
  state: z.enum(planStates),
  mode: z.enum(numberModes),
  entry: numberEntrySchema.nullable(),
  /** Of the letterhead; a clerk may give the code that is missing there. */
  code: z.string().nullable(),
  issuer: z.string(),
  facts: numberFactsSchema,
  /** The series and the number that would be next now, with our own register. */
  next: z.object({ series, number: z.string() }).nullable(),
  held: z.array(numberEntrySchema),
  today: day,
  /** The day it was signed, where the flow knows it. */
  signedOn: day.nullable(),
  /** Earlier numbers of this plan that were voided. */
  voided: z.array(numberEntrySchema),
  /** The person asking may number and issue. */
  isClerk: z.boolean(),
});
export type PlanNumber = z.infer<typeof planNumberSchema>;

/**
 * POST /api/plans/:id/number (clerks; the password again) answers `numberGivenSchema`. From our register the day is
 * today's; a number held today may be used with `heldId`.
 */
export const giveNumberSchema = z.discriminatedUnion('source', [
  z.object({
    source: z.literal('elsewhere'),
    number: z.string().regex(/^0*[1-9]\d{0,8}[a-zđ]?$/u),
    datedOn: day,
    code: text(30).optional(),
    signedOn: day.nullish(),
    password,
  }),
  z.object({
    source: z.literal('own'),
    heldId: id.nullish(),
    code: text(30).optional(),
    signedOn: day.nullish(),
    password,
  }),
]);
export type GiveNumber = z.infer<typeof giveNumberSchema>;

/** `warnings`: sentences about what is recorded all the same, such as a number given late (Điều 15.2). */
export const numberGivenSchema = z.object({ entry: numberEntrySchema, warnings: z.array(z.string()) });
export type NumberGiven = z.infer<typeof numberGivenSchema>;

/** POST /api/plans/:id/number/void (hủy số), POST /api/numbers/:id/void of a held number. */
export const voidNumberSchema = z.object({ reason, password });
export type VoidNumber = z.infer<typeof voidNumberSchema>;

/** POST /api/numbers/held (giữ số): until the end of this day. `series` is the kind where each has its own. */
export const holdNumberSchema = z.object({ series, note: text(300), password });
export type HoldNumber = z.infer<typeof holdNumberSchema>;

/** POST /api/plans/:id/issue (phát hành, Điều 14): a mark of its own, often hours after the number. */
export const issuePlanSchema = z.object({
  copies: z.number().int().min(1).max(999).nullish(),
  note: text(300).optional(),
  password,
});
export type IssuePlan = z.infer<typeof issuePlanSchema>;

/** Words that stand otherwise in the signed file; `approved` or `signed` is empty where there are none. */
const wordDifferenceSchema = z.object({
  approved: z.string(),
  signed: z.string(),
  /** Where in the file, from 1. */
  page: z.number().int(),
  /** A few words around it. */
  around: z.string(),
});
export type WordDifference = z.infer<typeof wordDifferenceSchema>;

/**
 * How the text of a signed file stands to what was approved, but for number, date, signature and seal (ô 3, 4, 7c, 8).
 * `noText`: a scan, kept and not compared. `other`: so much differs that it may not be this document, or that the text
 * was recognised from a picture.
 */
export const signedComparisonSchema = z.object({
  verdict: z.enum(['same', 'differs', 'other', 'noText']),
  /** It begins with the PDF that was handed out here, byte for byte: the signature was only appended. */
  sameBytes: z.boolean(),
  /** "95/KH-SNV" as it stands in the file; null where it is blank or not readable. */
  numberInFile: z.string().nullable(),
  pages: z.number().int().nullable(),
  /** The first of them. */
  differences: z.array(wordDifferenceSchema),
  count: z.number().int(),
  /** Words of signatures that a program has drawn on the pages; they are not compared. */
  stamps: z.array(z.string()),
});
export type SignedComparison = z.infer<typeof signedComparisonSchema>;

/**
 * POST /api/plans/:id/signed-files (clerks): a form with one `file`, PDF or picture, up to 20 MB. GET lists, the newest
 * first: that one is the original on record. GET /api/plans/:id/signed-files/:fileId gives the bytes.
 */
export const signedFileSchema = z.object({
  id,
  fileName: z.string(),
  kind: z.enum(['pdf', 'jpg', 'png']),
  sha256: z.string(),
  size: z.number().int(),
  receivedBy: z.string(),
  receivedAt: z.iso.datetime(),
  comparison: signedComparisonSchema,
});
export type SignedFile = z.infer<typeof signedFileSchema>;

/** Mức độ khẩn as e-offices count it. */
export const priorities = ['Thường', 'Khẩn', 'Thượng khẩn', 'Hỏa tốc'] as const;

/** What is asked for where neither the plan nor its file says it. */
export const handOverQuerySchema = z.object({
  pages: z.coerce.number().int().min(1).max(9999).optional(),
  signer: text(200).optional(),
  position: text(300).optional(),
});
export type HandOverQuery = z.input<typeof handOverQuerySchema>;

/**
 * GET /api/plans/:id/hand-over: the fields of an e-office in its order, to copy one by one. `name` is that of Phụ lục VI,
 * `limit` its length there, `problem` one sentence when the value is missing or too long. The same data as JSON at
 * …/hand-over.json, the work copy with its number at …/hand-over.docx, the PDF for signature at …/hand-over.pdf.
 */
export const handOverFieldSchema = z.object({
  name: z.string(),
  label: z.string(),
  value: z.string(),
  limit: z.number().int().nullable(),
  problem: z.string().nullable(),
  /** May be given by whoever hands over: it is not in the plan. */
  asked: z.boolean(),
});
export type HandOverField = z.infer<typeof handOverFieldSchema>;
export const handOverCardSchema = z.object({ fileName: z.string(), fields: z.array(handOverFieldSchema) });
export type HandOverCard = z.infer<typeof handOverCardSchema>;
