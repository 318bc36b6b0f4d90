import { z } from 'zod';
import { planStates } from './states.ts';

const id = z.string().min(1).max(64);
const state = z.enum(planStates);
const party = z.object({ id, name: z.string() });

/** Who does a step. The drafter, head (or deputy) are those of the plan; the others whoever holds that role. */
export const stepRoleNames = {
  drafter: 'Người soạn thảo',
  head: 'Trưởng đơn vị chủ trì',
  formChecker: 'Người kiểm tra thể thức',
  legal: 'Người cho ý kiến pháp lý',
  chiefOfOffice: 'Chánh văn phòng',
  leader: 'Lãnh đạo cơ quan',
  clerk: 'Văn thư',
} as const;
export type StepRole = keyof typeof stepRoleNames;

/** The states that a step may stand for, in the order in which a flow passes them; each at most once. */
export const stepStates = [
  'assigned',
  'drafting',
  'opinions',
  'finishing',
  'headApproval',
  'checks',
  'submission',
  'approval',
  'signing',
  'numbering',
  'issuing',
  'issued',
] as const;
export type StepState = (typeof stepStates)[number];

const name = z.string().trim().min(1).max(120);

/** What is done in a step and by whom; one with several acts (form and law) is passed when all are. */
export const stepActSchema = z.object({
  id,
  name,
  roles: z
    .array(z.enum(Object.keys(stepRoleNames) as StepRole[]))
    .min(1)
    .max(7),
});
export type StepAct = z.infer<typeof stepActSchema>;
export const flowStepSchema = z.object({
  state: z.enum(stepStates),
  name,
  acts: z.array(stepActSchema).min(1).max(5),
});
export type FlowStep = z.infer<typeof flowStepSchema>;

/** POST /api/flows, PUT /api/flows/:id (administrators); the first of an agency is taken where nobody chooses. */
export const newFlowSchema = z.object({ name, steps: z.array(flowStepSchema).min(2).max(stepStates.length) });
export type NewFlow = z.infer<typeof newFlowSchema>;
/** GET /api/flows answers all of the agency to everybody; DELETE /api/flows/:id (administrators) drops one. */
export const flowSchema = newFlowSchema.extend({ id });
export type Flow = z.infer<typeof flowSchema>;

/**
 * PUT /api/plans/:id/commission (the head of the drafting unit, or who makes the plan, while nothing is submitted):
 * giao soạn thảo, on which way, and the body that issues it where that is another one.
 */
export const commissionSchema = z.object({
  flowId: id.optional(),
  /** Who gave the work out, as it is called: "Giám đốc Sở"; and to whom, if a person is named. */
  assignedBy: z.string().trim().max(200),
  drafterId: id.nullable(),
  /** The incoming document that asks for the plan. */
  source: z.string().trim().max(500),
  due: z.iso.date().nullable(),
  note: z.string().trim().max(2000),
  /** Empty: this agency issues it. */
  issuedBy: z.string().trim().max(200),
});
export type Commission = z.infer<typeof commissionSchema>;

/** Something still open when a plan is to be submitted. `holds`: then it takes a reason to submit all the same. */
export const openPointSchema = z.object({
  kind: z.enum(['place', 'suggestion', 'opinion', 'decree', 'form']),
  /** One Vietnamese sentence. */
  text: z.string(),
  holds: z.boolean(),
});
export type OpenPoint = z.infer<typeof openPointSchema>;

/**
 * Something that the person who asks may do now. `act` names the act of a step, `to` where the plan stands afterwards,
 * `forUser` in whose name it is done (a secretary, a delegation).
 */
export const flowOfferSchema = z.object({
  kind: z.enum(['pass', 'go', 'return', 'takeBack', 'force', 'opinion', 'changeSigner', 'recall']),
  act: id.nullable(),
  to: state.nullable(),
  /** What stands on the button: "Trình Trưởng phòng Nguyễn Thị Lan duyệt". */
  label: z.string(),
  /** The text is frozen by it, and what is still open is asked for. */
  submits: z.boolean(),
  forUser: party.nullable(),
});
export type FlowOffer = z.infer<typeof flowOfferSchema>;

/** Mức độ khẩn as it is printed in its box (ô 10b). */
export const urgencies = ['KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC'] as const;

/**
 * The signer as the plan names him, the month it is signed in, and how urgent he has decided it is (null: not); only what
 * changes is named.
 */
export const signerChangeSchema = z.object({
  authority: z.string().trim().max(500).optional(),
  position: z.string().trim().max(200).optional(),
  name: z.string().trim().min(1).max(100).optional(),
  post: z.string().trim().max(200).optional(),
  month: z.number().int().min(1).max(12).optional(),
  year: z.number().int().min(1945).max(9999).optional(),
  urgency: z.enum(urgencies).nullable().optional(),
});
export type SignerChange = z.infer<typeof signerChangeSchema>;

/**
 * POST /api/plans/:id/flow answers `planFlowSchema`. `state` and `version` are what the person has seen: if the plan has
 * gone on since, the answer is `conflict`. `reason` is required to return, force, recall and give an opinion.
 */
export const flowActSchema = z.object({
  kind: flowOfferSchema.shape.kind,
  act: id.nullable().default(null),
  to: state.nullable().default(null),
  forUserId: id.nullable().default(null),
  state,
  version: z.number().int().nullable(),
  reason: z.string().trim().max(4000).default(''),
  signer: signerChangeSchema.optional(),
});
export type FlowAct = z.input<typeof flowActSchema>;

/** One line of what happened; names are those of that moment. */
export const flowEventSchema = z.object({
  id: z.number().int(),
  time: z.iso.datetime(),
  actor: z.string(),
  forWhom: z.string().nullable(),
  kind: z.enum([...flowOfferSchema.shape.kind.options, 'assigned', 'moved', 'formFixed', 'corrected']),
  /** In words: "Duyệt nội dung". */
  act: z.string(),
  from: state,
  to: state,
  version: z.number().int().nullable(),
  /** The reason, or the opinion. */
  words: z.string(),
  /** What was open and passed over by force. */
  openPoints: z.array(z.string()),
});
export type FlowEvent = z.infer<typeof flowEventSchema>;

/**
 * A submitted version. GET /api/plans/:id/versions/:no/file.docx gives the stored bytes, …/:no/pages.pdf its pages,
 * …/:no/submission.docx the phiếu trình that goes before it,
 * …/:no/changes?since=:other what reads otherwise (`versionChangeSchema`, a list), …/:no/changes.docx?since=:other the
 * same as tracked changes for Word; there `live` in place of a number is the draft, for whom it is open. Each opening is
 * audited.
 */
export const versionSchema = z.object({
  no: z.number().int(),
  kind: z.enum(['submitted', 'formFixed', 'signerChanged']),
  time: z.iso.datetime(),
  by: z.string(),
  forWhom: z.string().nullable(),
  sha256: z.string(),
});
export type Version = z.infer<typeof versionSchema>;

/**
 * A paragraph or row that reads otherwise, in pieces that stay, went, came or have another form; `place` names where it
 * stands. Long stretches that stay are shortened.
 */
export const versionChangeSchema = z.object({
  place: z.string(),
  pieces: z.array(z.object({ kind: z.enum(['same', 'gone', 'come', 'form']), text: z.string() })),
});
export type VersionChange = z.infer<typeof versionChangeSchema>;

const said = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .transform((value) => value.normalize('NFC'));

/** Where a fault of form stands in an issued plan, what was printed and what is right. */
export const correctionFixSchema = z.object({ where: said, printed: said, right: said });
export type CorrectionFix = z.infer<typeof correctionFixSchema>;

/**
 * POST /api/plans/:id/corrections: faults of form that a công văn đính chính puts right (Điều 18.3); answers its id. The
 * letter itself: GET /api/plans/:id/corrections/:correctionId/letter.docx.
 */
export const newCorrectionSchema = z.object({ fixes: z.array(correctionFixSchema).min(1).max(20) });
export type NewCorrection = z.infer<typeof newCorrectionSchema>;
export const correctionAddedSchema = z.object({ id });
export const correctionSchema = z.object({
  id,
  time: z.iso.datetime(),
  by: z.string(),
  forWhom: z.string().nullable(),
  fixes: z.array(correctionFixSchema),
});
export type Correction = z.infer<typeof correctionSchema>;

/** GET /api/plans/:id/flow: where a plan stands on its way, and what the person may do about it. */
export const planFlowSchema = z.object({
  planId: id,
  title: z.string(),
  state,
  flowId: id.nullable(),
  flowName: z.string(),
  steps: z.array(flowStepSchema),
  /** Acts of the present step that are done. */
  passed: z.array(id),
  since: z.iso.datetime(),
  commission: commissionSchema.omit({ flowId: true }).extend({ drafter: z.string().nullable() }),
  leadUnit: z.string(),
  offers: z.array(flowOfferSchema),
  /** Whoever does not write it sees versions only, and not the room. */
  mayOpenRoom: z.boolean(),
  mayCommission: z.boolean(),
  events: z.array(flowEventSchema),
  versions: z.array(versionSchema),
  approvedVersion: z.number().int().nullable(),
  /** Who signs, in which month and how urgent, as the newest version says. */
  signer: z
    .object({
      authority: z.string(),
      position: z.string(),
      name: z.string(),
      post: z.string(),
      month: z.number().int().nullable(),
      year: z.number().int().nullable(),
      urgency: z.enum(urgencies).nullable(),
    })
    .nullable(),
  /** The version that this person saw last before the newest one. */
  lastSeen: z.number().int().nullable(),
  /** Công văn đính chính that were written for it, the earliest first. */
  corrections: z.array(correctionSchema),
  links: z.array(
    z.object({
      planId: id,
      title: z.string(),
      state,
      kind: z.enum(['amends', 'replaces', 'amendedBy', 'replacedBy']),
    }),
  ),
});
export type PlanFlow = z.infer<typeof planFlowSchema>;

/** POST /api/plans/:id/successor: a new plan made from an issued one (Điều 18.3); answers `newPlanAnswerSchema`. */
export const successorSchema = z.object({ kind: z.enum(['amends', 'replaces']) });
export type Successor = z.infer<typeof successorSchema>;
